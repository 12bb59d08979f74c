"""Who did something, by the name of their account."""

from sqlalchemy.orm import Session

from core.accounts.records import AccountRecord


def name_of(session: Session, id: str | None) -> str:
    """The name of an account; what stands there for a deed that no account did ("command line")."""
    found = session.get(AccountRecord, id) if id else None
    return found.name if found else id or ""
