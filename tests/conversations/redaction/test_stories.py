"""Names in what residents type, of every family group, and messages without any: the aims are the floors."""

import pytest

from tests.conversations.redaction.figures import OVERALL, patterns, recall, wrong_messages, wrong_words
from tests.conversations.redaction.generated import KINDS, cases
from tests.conversations.redaction.judged import GROUPS, HALVES, ordinary, stories

ALL_NAMES, EACH_GROUP, MOST_WRONG = 0.97, 0.94, 0.03


@pytest.mark.parametrize("half", HALVES)
def test_names_are_masked(half: str) -> None:
    reached = recall(stories(half))
    print(half, {group: f"{share:.1%}" for group, share in reached.items()})
    assert reached[OVERALL] >= ALL_NAMES
    assert {group: share for group, share in reached.items() if share < EACH_GROUP} == {}


@pytest.mark.parametrize("half", HALVES)
def test_little_else_is_masked(half: str) -> None:
    messages, words = wrong_messages(ordinary(half)), wrong_words(ordinary(half))
    among_names = wrong_words(stories(half))
    print(f"{half}: {messages:.1%} of messages, {words:.2%} of words; {among_names:.2%} of the words beside names")
    assert max(messages, words, among_names) <= MOST_WRONG


@pytest.mark.parametrize("half", HALVES)
def test_details_with_a_pattern_are_masked_exactly(half: str) -> None:
    assert {kind: share for kind, share in patterns(half).items() if share < 1} == {}


def test_there_is_enough_to_judge() -> None:
    for half in HALVES:
        told = stories(half)
        assert min(sum(message.group == group for message in told) for group in GROUPS) >= 25
        assert len(told) >= 200
        assert len(ordinary(half)) >= 150
        assert len(cases(half)) >= 500
    assert len(KINDS) == 12


def test_the_halves_share_no_message() -> None:
    for read in (stories, ordinary):
        dev, unseen = ({message.text for message in read(half)} for half in HALVES)
        assert not dev & unseen
