"""Turns are counted without words, and the measures tell what hand-made turns add up to."""

import time
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import Engine, delete, func, select
from sqlalchemy.orm import Session

from conversations.counting import BUCKETS, bucket, count_turn
from conversations.measures.turns import (
    chats_by_week,
    in_scope,
    outcomes_by_week,
    topics_answered,
    tried_out,
    turn_times,
    turns_by_hour,
)
from conversations.outcome import outcome_of
from conversations.records import TurnCount
from conversations.retention import expire
from core import clock
from tests.conversations.conftest import Chat, card, replied, turn
from tests.conversations.measures.conftest import PERIOD, at

AGREED = turn(replied(topic="home_care"))
FOUND = turn(replied(kind="services", services=[card("s1")]), topics=["directory_search"])
PROVISIONAL = turn(replied(topic="falls", provisional=True))
LOST = turn(replied(kind="notice"), band="lost", topics=[])
UNSURE = turn(replied(kind="choices"), band="unsure", topics=[])
DEGRADED = turn(replied(topic="falls"), band="degraded")
THANKS = turn(replied(topic="thanks"))
ASKED = turn(replied(kind="question", topic="dp_what"))
CRY = turn(replied(kind="safety", topic="suicidal_crisis"), said=None, band="safety")


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (AGREED, "answered"), (FOUND, "answered"), (PROVISIONAL, "provisional"), (LOST, "lost"), (UNSURE, "clarified"),
        (DEGRADED, "degraded"), (THANKS, "talk"), (ASKED, "talk"), (CRY, "safety"),
        (turn(PROVISIONAL[1]["replies"][0], FOUND[1]["replies"][0]), "answered"),
    ],
)  # fmt: skip
def test_what_became_of_a_turn(told: tuple[str | None, dict[str, Any]], outcome: str) -> None:
    assert outcome_of(told[1]) == outcome


def chat(chat_with: Chat, days: float, *turns: Any, hour: int = 12, **how: bool) -> None:
    with clock.fixed_clock(at(days, hour)):
        chat_with(*turns, **how)


def test_outcomes_week_by_week_without_test_chats(session: Session, chat_with: Chat) -> None:
    chat(chat_with, 0, AGREED, LOST, UNSURE, THANKS)
    chat(chat_with, 6.4, FOUND, DEGRADED, PROVISIONAL, CRY, may_learn=False)
    chat(chat_with, 7, AGREED, AGREED)
    chat(chat_with, 14, AGREED)
    chat(chat_with, 1, LOST, LOST, LOST, test=True)
    first, second = outcomes_by_week(session, PERIOD)
    one = dict.fromkeys(("provisional", "clarified", "lost", "degraded", "safety", "talk"), 1)
    assert first == {"answered": 2, **one}
    assert (in_scope(first), in_scope(second), second["answered"]) == (6, 2, 2)
    assert chats_by_week(session, PERIOD) == [2, 1]
    assert tried_out(session, PERIOD) == (1, 3)


def test_counts_outlive_the_chat_and_go_after_two_years(session: Session, chat_with: Chat) -> None:
    chat(chat_with, 0, AGREED, CRY, may_learn=False)
    for days, left in ((2, 2), (729, 2), (731, None)):
        with clock.fixed_clock(at(days)):
            expire(session)
            assert session.scalar(select(func.sum(TurnCount.times))) == left


def test_topics_by_the_first_of_each_turn(session: Session, chat_with: Chat) -> None:
    chat(chat_with, 0, AGREED, AGREED, PROVISIONAL, THANKS, LOST, turn(*AGREED[1]["replies"], *FOUND[1]["replies"]))
    assert topics_answered(session, PERIOD) == [("home_care", 3), ("falls", 1)]


def test_hours_are_those_of_the_councils_clocks(session: Session, chat_with: Chat) -> None:
    chat(chat_with, 4, AGREED, hour=9)  # in summer time
    chat(chat_with, 11, AGREED, AGREED, hour=9)  # in winter time
    assert turns_by_hour(session, PERIOD) == {(4, 9): 3}


def test_times_are_told_by_the_end_of_their_bucket(session: Session) -> None:
    with clock.fixed_clock(at(0)):
        for milliseconds in [*[30] * 10, *[120] * 9, 99_000]:
            count_turn(session, "c", AGREED[1], milliseconds)
    assert turn_times(session, PERIOD, 0.5, 0.95, 1) == [(50, 150, BUCKETS[-1]), (None, None, None)]


@pytest.mark.parametrize(("milliseconds", "end"), [(0, 25), (25, 25), (26, 50), (10_000, 10_000), (10_001, 10_000)])
def test_buckets(milliseconds: int, end: int) -> None:
    assert bucket(milliseconds) == end


def test_one_row_for_the_same_hour_and_kind(session: Session, chat_with: Chat) -> None:
    chat(chat_with, 0, AGREED, AGREED)
    with clock.fixed_clock(at(0) + timedelta(minutes=59)):
        chat_with(AGREED)
    row = session.scalars(select(TurnCount)).one()
    assert (row.times, row.begun, row.topic, row.hour) == (3, 2, "home_care", at(0))


def test_two_that_open_the_same_row_at_once_are_both_counted(engine: Engine) -> None:
    def count(chat: str, wait: float = 0) -> None:
        with Session(engine) as mine:
            count_turn(mine, chat, AGREED[1], 60)
            time.sleep(wait)
            mine.commit()

    with clock.fixed_clock(at(-100)):
        first, second = Thread(target=count, args=("a", 0.4)), Thread(target=count, args=("b",))
        first.start()
        time.sleep(0.15)
        second.start()
        first.join(10)
        second.join(10)
    with Session(engine) as after:
        assert after.execute(select(TurnCount.times, TurnCount.begun)).all() == [(2, 2)]
        after.execute(delete(TurnCount))
        after.commit()
