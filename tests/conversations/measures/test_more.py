"""Unanswered words, alarms, answers, the Panel and calls, by hand."""

import pytest
from sqlalchemy.orm import Session

from answers.life import drafts
from answers.life.due import fall_due
from answers.life.reviews import reply, say, say_for
from answers.load import load_answers
from conversations import chats
from conversations.calls.calls import begun, wrap
from conversations.measures.answers import freshness
from conversations.measures.calls import calls_about, calls_ended, pace_by_week
from conversations.measures.panel import Turnaround, turnaround
from conversations.measures.safety import alarms
from conversations.measures.unanswered import Unanswered, unanswered
from conversations.retention import expire
from core import clock
from core.safety.alarm import Alarm
from core.test_chats import MARK
from tests.conversations.conftest import Chat, replied, turn
from tests.conversations.measures.conftest import PERIOD, at
from tests.panel_site import before_the_panel, live, people


def lost(said: str) -> tuple[str | None, dict[str, object]]:
    return turn(replied(kind="notice"), said=said, band="lost", topics=[])


def test_the_same_words_are_told_once(session: Session, chat_with: Chat) -> None:
    for days, said in ((0, "Can I keep bees?"), (3, "can i keep bees? "), (1, "where is [name]"), (-1, "too early")):
        with clock.fixed_clock(at(days)):
            chat_with(lost(said))
    with clock.fixed_clock(at(2)):
        chat_with(lost("a secret"), may_learn=False)
        chat_with(lost("trying this out"), test=True)
    with clock.fixed_clock(at(4, 13)):
        expire(session)
    with clock.fixed_clock(at(5)):
        chat_with(lost("not ended yet"))
    assert unanswered(session, PERIOD) == [
        Unanswered("can i keep bees?", 2, at(0), at(3)),
        Unanswered("where is [name]", 1, at(1), at(1)),
    ]
    assert len(unanswered(session, PERIOD, most=1)) == 1


def test_alarms_by_class_and_level(session: Session) -> None:
    red, amber = Alarm("suicidal_crisis", "red", "rule"), Alarm("carer_breakdown", "amber", "rule")
    for days, alarm in ((0, amber), (1, red), (1, red), (20, red)):
        with clock.fixed_clock(at(days)):
            chats.count(session, (alarm,))
    with clock.fixed_clock(at(1)):
        chats.count(session, (red,), f"{MARK}of-staff-0")
    assert alarms(session, PERIOD) == {("suicidal_crisis", "red"): 2, ("carer_breakdown", "amber"): 1}


def test_answers_by_the_days_since_their_review(session: Session) -> None:
    load_answers(session)
    who = people(session)
    said = freshness(session).provisional
    with clock.fixed_clock(at(0)):
        live(session, who, "library")
        version = live(session, who, "dp_what")
    with clock.fixed_clock(at(40)):
        told = freshness(session)
    assert (told.ages[91], told.agreed, told.provisional) == (2, 2, said - 2)
    version.review_on = at(41).date()
    with clock.fixed_clock(at(41)):
        fall_due(session)
        told = freshness(session)
    assert (told.ages[91], told.due, told.agreed) == (1, 1, 2)


def test_the_panels_turnaround(session: Session) -> None:
    load_answers(session)
    who = people(session)
    with clock.fixed_clock(at(-5)):
        version = before_the_panel(session, who, "dp_what")
        say(session, version, who["member"], clear="clear", better="Before the period.")
    with clock.fixed_clock(at(1)):
        say(session, version, who["member2"], clear="partly", suggested="Say whom to ring.")
        answered = say_for(session, version, who["facilitator"], "paper", 2, clear="clear", red_card=True)
        reply(session, answered, who["approver"], "We put the warning first.", "yes")
        say(session, version, who["member3"], clear="clear")
    with clock.fixed_clock(at(2)):
        drafts.make_move(session, version, "agree", who["facilitator"])
    assert turnaround(session, PERIOD) == Turnaround(agreed=1, days=7.0, comments=2, answered=1, members=2)


def test_calls_by_code_outcome_and_pace(session: Session) -> None:
    for days, code, outcome in ((0, "paying", "answered"), (1, "paying", "signposted"), (8, "care", "answered")):
        with clock.fixed_clock(at(days)):
            call = begun(session, "advisor")
            call.nothing_found = 2
        with clock.fixed_clock(at(days + 0.001)):
            wrap(session, call, code, outcome)
    assert calls_about(session, PERIOD) == [("paying", 2), ("care", 1)]
    assert calls_ended(session, PERIOD) == [("answered", 2), ("signposted", 1)]
    first, second = pace_by_week(session, PERIOD)
    assert (first.calls, first.to_sent, first.to_wrap) == (2, None, pytest.approx(86.4))
    assert (first.nothing_found, second.nothing_found) == (4, 2)
