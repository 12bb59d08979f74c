"""Forgets what signing in needs no more: sessions and links past their time, tries of yesterday."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from core import clock
from core.accounts.records import LinkRecord, SessionRecord, TryRecord

TRIES_KEPT = timedelta(days=1)  # longer than any limit looks back


def expire_sign_ins(session: Session) -> None:
    """Delete what is past its time."""
    now = clock.now()
    session.execute(delete(SessionRecord).where(SessionRecord.expires_at <= now))
    session.execute(delete(LinkRecord).where(LinkRecord.expires_at <= now))
    session.execute(delete(TryRecord).where(TryRecord.at <= now - TRIES_KEPT))
