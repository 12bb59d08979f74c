"""Chats for the Panel: gone with the turns they came from, and never those of people who said no."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.load import load_answers
from conversations import chats
from conversations.memory import Memory
from conversations.panel.chats import candidates, cleared, gate, judge
from conversations.panel.records import PanelChat, Verdict
from conversations.records import Turn
from conversations.retention import expire
from core import clock
from core.clock import fixed_clock
from core.settings import settings
from tests.panel_site import ended_chat


def test_what_the_panel_saw_goes_after_its_time(session: Session) -> None:
    load_answers(session)
    ended_chat(session)
    (found,) = candidates(session)
    chat = gate(session, found, "facilitator", nobody_recognised=True)
    judge(session, chat, 0, "member", "helped")
    session.flush()
    with fixed_clock(clock.now() + timedelta(days=settings().keep_turn_days - 1)):
        expire(session)
        assert [each.id for each in cleared(session)] == [chat.id]
    with fixed_clock(clock.now() + timedelta(days=settings().keep_turn_days + 1)):
        expire(session)
    assert session.scalars(select(PanelChat)).all() == session.scalars(select(Verdict)).all() == []


def test_a_chat_whose_person_said_no_never_waits(session: Session) -> None:
    chat = chats.start(session)
    chats.keep(session, chat, Memory(), chats.Said("hello", {"replies": [], "topics": []}, 5))
    chat.may_learn = False
    session.flush()
    assert candidates(session) == []
    with fixed_clock(clock.now() + timedelta(days=2)):
        expire(session)
    assert candidates(session) == []
    assert session.scalars(select(Turn)).all() == []


def test_crisis_topics_are_marked_upsetting(session: Session) -> None:
    load_answers(session)
    ended_chat(session)
    told = {"replies": [{"text": "Call 999.", "topic": "carer_breakdown"}], "topics": ["carer_breakdown"]}
    session.add(Turn(conversation="second", at=clock.now(), said="i cannot go on", reply=told, milliseconds=5))
    session.flush()
    assert sorted(each.upsetting for each in candidates(session)) == [False, True]
