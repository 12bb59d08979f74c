"""Sessions: which browser is signed in as whom, until when."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from core import clock
from core.accounts.account import Account
from core.accounts.holder import holder
from core.accounts.records import SessionRecord
from core.accounts.tokens import hashed, new_token

A_SHIFT = timedelta(hours=12)
REMEMBERED = timedelta(days=30)  # on a person's own device, when they ask for it


def begin_session(session: Session, account_id: str, lasts: timedelta = A_SHIFT) -> str:
    """Sign a browser in. Returns the token for its cookie; a new one each time."""
    token, now = new_token(), clock.now()
    session.add(SessionRecord(token_hash=hashed(token), account=account_id, made_at=now, expires_at=now + lasts))
    session.flush()
    return token


def account_in(session: Session, token: str) -> Account | None:
    """Who is signed in with this token, or None: unknown, past its time, signed out or disabled."""
    return holder(session, SessionRecord, token)


def end_session(session: Session, token: str) -> None:
    """Sign this browser out at once."""
    session.execute(delete(SessionRecord).where(SessionRecord.token_hash == hashed(token)))


def end_sessions(session: Session, account_id: str) -> None:
    """Sign a person out everywhere."""
    session.execute(delete(SessionRecord).where(SessionRecord.account == account_id))
