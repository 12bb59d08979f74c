"""Whom a token stands for: a browser's session, or a link that was mailed."""

from sqlalchemy.orm import Session

from core import clock
from core.accounts.account import Account, account_of
from core.accounts.records import AccountRecord, TokenRecord
from core.accounts.tokens import hashed


def holder(session: Session, kind: type[TokenRecord], token: str) -> Account | None:
    """The account of a token of this kind, or None: unknown, past its time, used or ended, or disabled."""
    found = session.get(kind, hashed(token))
    if found is None or found.expires_at <= clock.now():
        return None
    record = session.get_one(AccountRecord, found.account)
    return None if record.disabled else account_of(record)
