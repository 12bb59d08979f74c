"""Whether this installation holds invented data, to try it out with. The audit trail says so, and cannot forget it."""

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from core.records.audit import Audit, append

DEED = "loaded invented data"


def mark_invented(session: Session) -> None:
    """Say it, once and for good."""
    append(session, actor="trying out", deed=DEED, subject="this installation")


def is_invented(session: Session) -> bool:
    """Whether invented data was ever loaded here."""
    return bool(session.scalar(select(exists().where(Audit.deed == DEED))))
