"""Invented chats: of most only counts are left, as of chats by button; of some the masked words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from answers.speak import speak
from cli.demo_data.days import moments
from cli.demo_data.files import invented
from conversations import chats
from conversations.counting import count_turn
from conversations.records import Turn
from core import clock
from core.safety.alarm import Alarm
from core.test_chats import MARK, is_test

A_DAY = 22
Script = list[tuple[str, str]]  # what answers (a topic, "lost", "unsure"), and what is said
ALARMS = (
    Alarm("suicidal_crisis", "red", "rule"), Alarm("domestic_abuse", "red", "rule"),
    Alarm("safeguarding_concern", "red", "rule"), Alarm("carer_breakdown", "amber", "rule"),
    Alarm("carer_breakdown", "amber", "rule"), Alarm("urgent_need", "amber", "rule"),
    Alarm("emergency_medical", "red", "rule"), Alarm("child_at_risk", "red", "rule"),
)  # fmt: skip
SAID_NOTHING = {"lost": "Sorry, I did not understand that.", "unsure": "Did you mean one of these?"}
SEARCHED = "Here is what I found near you."


@dataclass(frozen=True)
class Begun:
    """An invented chat at its end; `has_words` when its turns are kept."""

    id: str
    at: datetime
    topics: list[str]
    has_words: bool


def load_chats(session: Session, dice: Random) -> list[Begun]:
    """Chats of two months, in their order, and test chats and alarms among them. Returns the chats."""
    told = invented("chats")
    usual = [[(key, said) for turn in chat for key, said in turn.items()] for chat in told["chats"]]
    scripts = usual + [[("lost", said)] for said, times in told["unanswered"] for _ in range(times)]
    dice.shuffle(scripts)
    at_moments = list(moments(dice, A_DAY))
    with_words = dict(zip(sorted(dice.sample(range(len(at_moments)), len(scripts))), scripts, strict=True))
    return [_chat(session, dice, number, at, with_words.get(number), usual) for number, at in enumerate(at_moments)]


def _chat(
    session: Session, dice: Random, number: int, at: datetime, script: Script | None, usual: list[Script]
) -> Begun:
    id = f"{MARK if number % 45 == 7 else ''}invented-{number}"
    topics: list[str] = []
    for key, said in script or dice.choice(usual):
        reply = _reply(session, dice, key)
        topics = reply["topics"] or topics
        with clock.fixed_clock(at):
            _keep(session, dice, id, said if script else None, reply)
        at += timedelta(seconds=dice.randint(20, 200))
    has_words = script is not None and not is_test(id)
    if not has_words:
        session.execute(delete(Turn).where(Turn.conversation == id))
    if number % 29 == 3:
        with clock.fixed_clock(at):
            chats.count(session, (ALARMS[number // 29 % len(ALARMS)],), id)
    return Begun(id, at, topics, has_words)


def _keep(session: Session, dice: Random, id: str, said: str | None, reply: dict[str, Any]) -> None:
    milliseconds = round(dice.lognormvariate(4.4, 0.5))
    count_turn(session, id, reply, milliseconds)
    session.add(Turn(conversation=id, at=clock.now(), said=said, reply=reply, milliseconds=milliseconds))
    session.flush()


def _reply(session: Session, dice: Random, key: str) -> dict[str, Any]:
    found = dice.random() < 0.35
    told = {"topics": [key], "band": "sure", "safety": None, "place": None, "reference": None, "choice": None}
    if key in SAID_NOTHING:
        return told | {"topics": [], "band": key, "replies": [_said("notice", SAID_NOTHING[key])]}
    spoken = speak(session, key)
    said = [_said("answer", spoken.text, topic=key, answer_version=spoken.version, provisional=spoken.provisional)]
    if found:
        said.append(_said("services", SEARCHED, services=[{"name": "An invented lunch club"}]))
    return told | {"replies": said, "band": "degraded" if dice.random() < 0.02 else "sure"}


def _said(kind: str, text: str, **more: Any) -> dict[str, Any]:
    blank: dict[str, Any] = {
        "topic": None,
        "answer_version": None,
        "provisional": False,
        "links": [],
        "choices": [],
        "services": [],
    }
    return {"kind": kind, "text": text, **blank, **more}
