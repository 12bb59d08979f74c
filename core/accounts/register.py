"""The register of accounts: adds, lists and disables them, each deed in the audit trail by the account's id."""

from collections.abc import Collection
from uuid import uuid4

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from core import clock
from core.accounts.passwords import hash_password
from core.accounts.records import AccountRecord, LinkRecord
from core.accounts.role import Role
from core.accounts.sessions import end_sessions
from core.records.audit import append


def add_account(
    session: Session,
    name: str,
    roles: Collection[Role],
    *,
    by: str,
    email: str | None = None,
    password: str | None = None,
    council_id: str | None = None,
    helps: str | None = None,
) -> AccountRecord:
    """A new account, done by `by`. Raises ValueError for a name or an e-mail address that is taken, or no role."""
    name, email = name.strip().lower(), email.strip().lower() if email else None
    if not name or not roles:
        raise ValueError("an account needs a name and a role")
    if by_name(session, name) or (email and by_email(session, email)):
        raise ValueError("there is an account with this name or e-mail address already")
    record = AccountRecord(
        id=str(uuid4()), name=name, email=email, roles=sorted(roles), council_id=council_id, helps=helps,
        password_hash=hash_password(password) if password else None, disabled=False, made_at=clock.now(),
    )  # fmt: skip
    session.add(record)
    session.flush()
    append(session, actor=by, deed="added an account", subject=f"account {record.id}", roles=record.roles)
    return record


def change_roles(session: Session, record: AccountRecord, roles: Collection[Role], *, by: str) -> None:
    """Give an account these roles and no others, from its next page on. Raises ValueError for none."""
    if not roles:
        raise ValueError("an account needs a role")
    if record.roles != sorted(roles):
        record.roles = sorted(roles)
        append(session, actor=by, deed="changed roles", subject=f"account {record.id}", roles=record.roles)


def disable_account(session: Session, record: AccountRecord, *, by: str) -> None:
    """Close an account: its sessions and links end at once, and its e-mail address and password are forgotten.

    The row stays, for the audit trail names it.
    """
    record.disabled, record.email, record.password_hash = True, None, None
    end_sessions(session, record.id)
    session.execute(delete(LinkRecord).where(LinkRecord.account == record.id))
    append(session, actor=by, deed="disabled an account", subject=f"account {record.id}")


def reopen_account(session: Session, record: AccountRecord, *, by: str, email: str | None = None) -> None:
    """Let a disabled account sign in again, by a link to `email`. Raises ValueError for an address that is taken."""
    email = email.strip().lower() if email else None
    if email and by_email(session, email):
        raise ValueError("there is an account with this e-mail address already")
    record.disabled, record.email = False, email
    append(session, actor=by, deed="opened an account again", subject=f"account {record.id}")


def by_name(session: Session, name: str) -> AccountRecord | None:
    """The account with this name, whatever its case."""
    return session.scalar(select(AccountRecord).where(AccountRecord.name == name.strip().lower()))


def by_email(session: Session, email: str) -> AccountRecord | None:
    """The account with this e-mail address, whatever its case."""
    return session.scalar(select(AccountRecord).where(AccountRecord.email == email.strip().lower()))


def accounts(session: Session) -> list[AccountRecord]:
    """Every account, disabled ones too, by name."""
    return list(session.scalars(select(AccountRecord).order_by(AccountRecord.name)))
