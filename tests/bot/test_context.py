"""What was said before decides what can be meant."""

import pytest

from bot.understanding.context import in_context
from bot.understanding.phrases import HARMLESS

LIKELY = [("follow_up", 0.5), ("dp_what", 0.3), ("suicidal_crisis", 0.15), ("carer_money", 0.05)]


def test_nothing_can_follow_up_on_nothing() -> None:
    told = in_context(LIKELY, {"topic": None, "shown": []})
    assert told[0][0] == "dp_what"
    assert sum(chance for _, chance in told) == pytest.approx(1)


@pytest.mark.parametrize("session", [{"topic": "dp_what", "shown": []}, {"topic": None, "shown": ["id"]}, {}])
def test_something_can_be_followed_up(session: dict) -> None:
    assert in_context(LIKELY, session)[0][0] == "follow_up"


def test_what_only_looks_like_danger_is_no_danger() -> None:
    told = dict(in_context([(HARMLESS, 0.4), *LIKELY], {}))
    assert not {"suicidal_crisis", HARMLESS} & set(told)


def test_danger_outweighs_a_resemblance() -> None:
    assert "suicidal_crisis" in dict(in_context([(HARMLESS, 0.1), *LIKELY], {}))
