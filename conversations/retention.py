"""Forgets what is past its time: chats and references after a day, masked turns and feedback after the days set."""

from datetime import timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from conversations.calls.retention import expire_calls
from conversations.learning.gather import gather_chat
from conversations.learning.retention import expire_unanswered
from conversations.panel.retention import expire_panel_chats
from conversations.records import Conversation, Feedback, Reference, Turn, TurnCount
from core import clock
from core.settings import settings
from core.test_chats import is_test

KEEP_COUNTS = timedelta(days=2 * 365)


def expire(session: Session) -> list[str]:
    """Delete what may no longer be kept. Returns the ids of the chats that ended, for Rasa to forget too.

    Of a chat that ended its masked turns stay for learning, save those with words not kept, those of people who said
    no, and those of test chats. Counts without words or person stay for two years.
    """
    expire_calls(session)
    expire_panel_chats(session)
    expire_unanswered(session)
    now = clock.now()
    for kept in (Turn, Feedback):
        session.execute(delete(kept).where(kept.at < now - timedelta(days=settings().keep_turn_days)))
    session.execute(delete(TurnCount).where(TurnCount.hour < now - KEEP_COUNTS))
    session.execute(delete(Reference).where(Reference.expires_at < now))
    old = Conversation.last_at < now - timedelta(hours=settings().keep_hours)
    ended = session.scalars(select(Conversation).where(old)).all()
    for chat in ended:
        unwanted = Turn.conversation == chat.id
        stays = chat.may_learn and not is_test(chat.id)
        if stays:
            gather_chat(session, chat.id)
        session.execute(delete(Turn).where(unwanted, Turn.said.is_(None) if stays else True))  # type: ignore[arg-type]
        session.execute(delete(Reference).where(Reference.conversation == chat.id))
        if not chat.may_learn:
            # They may have said no only after they told us how it went.
            session.execute(update(Feedback).where(Feedback.conversation == chat.id).values(conversation=None))
        session.delete(chat)
    return [chat.id for chat in ended]
