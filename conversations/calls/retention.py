"""Forgets of calls what is past its time."""

from datetime import timedelta

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from conversations.calls.records import Call, Notice, Sending
from core import clock
from core.settings import settings

KEEP_SENDINGS = timedelta(days=7)


def expire_calls(session: Session) -> None:
    """Delete sendings after seven days, calls that nobody wrapped after a day, words looked for with masked turns."""
    now = clock.now()
    session.execute(delete(Sending).where(Sending.at < now - KEEP_SENDINGS))
    session.execute(delete(Notice).where(Notice.until < clock.today() - KEEP_SENDINGS))
    left = Call.began_at < now - timedelta(hours=settings().keep_hours)
    session.execute(delete(Call).where(left, Call.wrapped_at.is_(None)))
    old = Call.began_at < now - timedelta(days=settings().keep_turn_days)
    session.execute(update(Call).where(old).values(looked_for=""))
