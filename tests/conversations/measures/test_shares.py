"""Shares and their intervals, against published figures and by hand."""

import pytest
from sqlalchemy.orm import Session

from conversations.feedback import EASE, FOUND, keep_feedback
from conversations.measures.shares import Share, ease_given, easy_to_find, found_it, together, wilson
from core import clock
from tests.conversations.conftest import Chat, replied, turn
from tests.conversations.measures.conftest import PERIOD, at

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


def tell(session: Session, chat_with: Chat, days: float, *, test: bool = False, **given: str) -> None:
    with clock.fixed_clock(at(days)):
        keep_feedback(session, chat_with(HELPED, test=test), "", **given)


def test_found_it_counts_yes_of_all_who_answered_week_by_week(session: Session, chat_with: Chat) -> None:
    for days in (-0.6, 14):
        tell(session, chat_with, days, found="yes")
    for found in ("yes", "yes", *FOUND[1:]):
        tell(session, chat_with, 6.4, found=found)
    tell(session, chat_with, 3, better="only words")
    tell(session, chat_with, 3, test=True, found="yes")
    tell(session, chat_with, 7, found="no")
    shares = found_it(session, PERIOD)
    assert shares == [Share(2, 5, 6), Share(0, 1, 1)]
    assert (shares[0].rate, shares[0].interval, shares[0].response) == (0.4, wilson(2, 5), 5 / 6)
    assert together(shares) == Share(2, 6, 7)


def test_easy_counts_those_who_were_looking(session: Session, chat_with: Chat) -> None:
    for ease in EASE:
        tell(session, chat_with, 1, ease=ease)
    tell(session, chat_with, 1, test=True, ease="very_easy")
    assert easy_to_find(session, PERIOD)[0] == Share(2, 4, 5)
    assert ease_given(session, PERIOD) == dict.fromkeys(EASE, 1)


def test_with_no_answers_nothing_is_claimed(session: Session) -> None:
    share = together(found_it(session, PERIOD))
    assert (share.rate, share.interval, share.response) == (None, (0.0, 1.0), None)
