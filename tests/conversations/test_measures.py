"""Shares and their intervals, against published figures."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from conversations.feedback import keep_feedback
from conversations.measures import easy_to_find, found_it, wilson
from core import clock
from tests.conversations.conftest import Chat, replied, turn

HELPED = turn(replied("Ring them.", topic="home_care"))


# From R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I: method 3, the score without correction.
@pytest.mark.parametrize(
    "yes, answered, low, high",
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_published(yes: int, answered: int, low: float, high: float) -> None:
    assert wilson(yes, answered) == pytest.approx((low, high), abs=0.00005)


def test_wilson_stays_between_nothing_and_all() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(29, 29)[1] == 1.0
    assert wilson(0, 29)[0] == 0.0


def test_found_it_counts_yes_of_all_who_answered(session: Session, chat_with: Chat) -> None:
    with clock.fixed_clock(clock.now() - timedelta(days=8)):
        keep_feedback(session, chat_with(HELPED), "", found="yes")
    since = clock.now() - timedelta(days=7)
    for found in ("yes", "yes", "some", "no", "unsure"):
        keep_feedback(session, chat_with(HELPED), "", found=found)
    keep_feedback(session, chat_with(HELPED), "", better="only words")
    share = found_it(session, since)
    assert (share.yes, share.answered, share.chats, share.rate) == (2, 5, 6, 0.4)
    assert (share.low, share.high) == wilson(2, 5)


def test_easy_counts_those_who_were_looking(session: Session, chat_with: Chat) -> None:
    for ease in ("very_easy", "fairly_easy", "very_difficult", "not_looking"):
        keep_feedback(session, chat_with(HELPED), "", ease=ease)
    share = easy_to_find(session, clock.now() - timedelta(days=1))
    assert (share.yes, share.answered) == (2, 3)


def test_with_no_answers_nothing_is_claimed(session: Session) -> None:
    share = found_it(session, clock.now() - timedelta(days=1))
    assert (share.rate, share.low, share.high) == (None, 0.0, 1.0)
