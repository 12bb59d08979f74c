"""Forgets what is past its time: chats after a day, masked turns after the days set."""

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from conversations.records import Conversation, Turn
from core import clock
from core.settings import settings


def expire(session: Session) -> list[str]:
    """Delete what may no longer be kept. Returns the ids of the chats that ended, for Rasa to forget too.

    Of a chat that ended its masked turns stay for learning, save those with words not kept and those of people
    who said no.
    """
    now = clock.now()
    session.execute(delete(Turn).where(Turn.at < now - timedelta(days=settings().keep_turn_days)))
    old = Conversation.last_at < now - timedelta(hours=settings().keep_hours)
    ended = session.scalars(select(Conversation).where(old)).all()
    for chat in ended:
        unwanted = Turn.conversation == chat.id
        session.execute(delete(Turn).where(unwanted, Turn.said.is_(None) if chat.may_learn else True))  # type: ignore[arg-type]
        session.delete(chat)
    return [chat.id for chat in ended]
