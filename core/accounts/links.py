"""Links that sign a person in once: e-mailed, good for half an hour."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.engine import CursorResult
from sqlalchemy.orm import Session

from core import clock
from core.accounts.account import Account
from core.accounts.holder import holder
from core.accounts.records import LinkRecord
from core.accounts.tokens import hashed, new_token

GOOD_FOR = timedelta(minutes=30)


def make_link(session: Session, account_id: str) -> str:
    """A new link's token. Earlier ones stay good: mails may come late and out of order."""
    token, now = new_token(), clock.now()
    session.add(LinkRecord(token_hash=hashed(token), account=account_id, made_at=now, expires_at=now + GOOD_FOR))
    session.flush()
    return token


def holder_of(session: Session, token: str) -> Account | None:
    """Whom this link would sign in, without using it up: mail scanners open links too. None when it is no good."""
    return holder(session, LinkRecord, token)


def use_link(session: Session, token: str) -> Account | None:
    """Whom this link signs in; it works no more from now on. None when it is no good, or was used a moment ago."""
    owner = holder_of(session, token)
    used = session.execute(delete(LinkRecord).where(LinkRecord.token_hash == hashed(token)))
    # Two clicks at once: the database lets only one of them delete the row.
    return owner if isinstance(used, CursorResult) and used.rowcount == 1 else None
