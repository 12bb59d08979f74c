"""Starts, takes up and forgets conversations, and keeps their turns."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from conversations.counting import count_turn
from conversations.memory import Memory
from conversations.records import AlarmCount, Conversation, Feedback, Reference, Turn
from core import clock
from core.safety.alarm import Alarm
from core.settings import settings
from core.test_chats import MARK, is_test


@dataclass(frozen=True)
class Said:
    """What is kept of one turn: the masked words (None for none), the reply as the API gave it, and its time."""

    text: str | None
    reply: dict[str, Any]
    milliseconds: int


def start(session: Session, *, test: bool = False) -> Conversation:
    """A new conversation under a name that nobody can guess; a test chat bears its mark in it."""
    id = MARK + secrets.token_hex(13) if test else secrets.token_hex(16)
    made = Conversation(id=id, last_at=clock.now(), memory=Memory().as_json(), may_learn=True)
    session.add(made)
    return made


def take_up(session: Session, id: str) -> Conversation | None:
    """The conversation of this id, or None when it is forgotten or too long ago."""
    found = session.get(Conversation, id)
    if found is None or clock.now() - found.last_at > timedelta(hours=settings().keep_hours):
        return None
    return found


def keep(session: Session, conversation: Conversation, memory: Memory, said: Said) -> None:
    """Write one turn, and what is remembered after it."""
    count_turn(session, conversation.id, said.reply, said.milliseconds)
    conversation.last_at = clock.now()
    conversation.memory = memory.as_json()
    session.add(
        Turn(
            conversation=conversation.id, at=conversation.last_at, said=said.text, reply=said.reply,
            milliseconds=said.milliseconds,
        )
    )  # fmt: skip


def turns(session: Session, id: str) -> list[Turn]:
    """The turns of a conversation, first to last."""
    return list(session.scalars(select(Turn).where(Turn.conversation == id).order_by(Turn.id)))


def forget(session: Session, id: str) -> None:
    """Delete a conversation at once, with its turns, its reference and what was told at its end."""
    for kept in (Turn, Reference, Feedback):
        session.execute(delete(kept).where(kept.conversation == id))
    session.execute(delete(Conversation).where(Conversation.id == id))


def forget_open(session: Session) -> int:
    """Delete every conversation that can be taken up; returns how many those were."""
    ids = session.scalars(select(Conversation.id)).all()
    for id in ids:
        forget(session, id)
    return len(ids)


def count(session: Session, alarms: tuple[Alarm, ...], conversation: str = "") -> None:
    """Count alarms by the hour, with nothing of who or what. Those in a test chat are no cries for help."""
    if is_test(conversation):
        return
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    for alarm in alarms:
        row = session.get(AlarmCount, (hour, alarm.topic, alarm.level))
        if row is None:
            session.add(AlarmCount(hour=hour, topic=alarm.topic, level=alarm.level, times=1))
        else:
            row.times += 1
