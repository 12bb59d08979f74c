"""Passwords of local accounts, which are for trying out: argon2, and the same time for names that there are not."""

from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.accounts.records import AccountRecord

_hasher = PasswordHasher()


def hash_password(password: str) -> str:
    """What is kept of a password."""
    return _hasher.hash(password)


def account_with_password(session: Session, name: str, password: str) -> AccountRecord | None:
    """The account that this name and password open, or None. It takes as long when there is no such account."""
    found = session.scalar(select(AccountRecord).where(AccountRecord.name == name.strip().lower()))
    kept = found.password_hash if found and not found.disabled else None
    try:
        _hasher.verify(kept or _nobodys(), password)
    except (Argon2Error, InvalidHashError):
        return None
    return found if kept else None


@lru_cache
def _nobodys() -> str:
    return _hasher.hash("nobody")
