"""Forgets what signing in needs no more: sessions and links past their time, tries of yesterday."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from core import clock
from core.accounts.records import LinkRecord, SessionRecord, TryRecord
from core.records.kept import Kept, Part

TRIES_KEPT = timedelta(days=1)  # longer than any limit looks back


def expire_sign_ins(session: Session) -> None:
    """Delete what is past its time."""
    now = clock.now()
    session.execute(delete(SessionRecord).where(SessionRecord.expires_at <= now))
    session.execute(delete(LinkRecord).where(LinkRecord.expires_at <= now))
    session.execute(delete(TryRecord).where(TryRecord.at <= now - TRIES_KEPT))


def kept_of_sign_ins() -> list[Kept]:
    """What signing in keeps for a time."""
    none = timedelta(0)
    return [
        Kept("Who is signed in, by a hash", SessionRecord, SessionRecord.expires_at, none,
             spoken="12 hours, or 30 days on a member's own device"),
        Kept("Links to sign in, as a hash", LinkRecord, LinkRecord.expires_at, none, spoken="30 minutes"),
        Kept("Tries to sign in, by a hash", TryRecord, TryRecord.at, TRIES_KEPT),
    ]  # fmt: skip


SIGN_INS = Part(kept_of_sign_ins, expire_sign_ins)
