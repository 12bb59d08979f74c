"""The rows of signing in. Tokens and passwords are never written, only their hashes."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class AccountRecord(Record):
    """One person who may sign in. `roles` are values of `Role`.

    `password_hash` is None for who signs in by link or with the council's account; `council_id` is who the
    council's own sign-in says they are; `helps` is the member whom a supporter helps.
    """

    __tablename__ = "account"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    email: Mapped[str | None] = mapped_column(String(254), unique=True)
    roles: Mapped[list[str]]
    password_hash: Mapped[str | None] = mapped_column(String(200))
    council_id: Mapped[str | None] = mapped_column(String(300), unique=True)
    helps: Mapped[str | None] = mapped_column(ForeignKey("account.id"))
    disabled: Mapped[bool]
    made_at: Mapped[datetime]


class TokenRecord(Record):
    """What a token of one account opens, until when."""

    __abstract__ = True

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class SessionRecord(TokenRecord):
    """One browser in which a person is signed in."""

    __tablename__ = "account_session"


class LinkRecord(TokenRecord):
    """A link that was e-mailed and not used yet."""

    __tablename__ = "account_link"


class TryRecord(Record):
    """One try that counts towards a limit. `who` is a keyed hash: no name and no address stands here."""

    __tablename__ = "account_try"

    id: Mapped[int] = mapped_column(primary_key=True)
    who: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
