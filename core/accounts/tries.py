"""Counts tries, so that nobody can guess passwords or have mails sent without end. Restarting does not clear them."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from core import clock
from core.accounts.records import TryRecord
from core.secret import secret


@dataclass(frozen=True)
class Limit:
    """At most `most` tries of one kind by one `who` within a time; then a wait until the oldest is past it."""

    kind: str
    most: int
    within: timedelta


def is_over(session: Session, limit: Limit, who: str) -> bool:
    """Whether `who` (a name or an address) has used up the limit."""
    since = clock.now() - limit.within
    tries = select(func.count()).where(TryRecord.who == _hashed(limit, who), TryRecord.at > since)
    return (session.scalar(tries) or 0) >= limit.most


def count_try(session: Session, limit: Limit, who: str) -> None:
    """Count one try."""
    session.add(TryRecord(who=_hashed(limit, who), at=clock.now()))
    session.flush()


def forget_tries(session: Session, limit: Limit, who: str) -> None:
    """Begin anew, as after a try that went well."""
    session.execute(delete(TryRecord).where(TryRecord.who == _hashed(limit, who)))


def _hashed(limit: Limit, who: str) -> str:
    return hmac.new(secret().encode(), f"{limit.kind}:{who.strip().lower()}".encode(), hashlib.sha256).hexdigest()
