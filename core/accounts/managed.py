"""What a manager may do with other people's accounts. Raises PermissionError, in plain words, for what nobody may."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from core.accounts.account import Account
from core.accounts.records import AccountRecord
from core.accounts.register import accounts, change_roles, disable_account, reopen_account
from core.accounts.role import Role
from core.records.audit import hold_the_end


def give_roles(session: Session, record: AccountRecord, roles: Collection[Role], by: Account) -> None:
    """Give somebody else these roles and no others. Raises ValueError for none."""
    hold_the_end(session)
    _not_oneself(record, by)
    if record.council_id:
        raise PermissionError("The council's own sign-in gives this account its roles. Change them there.")
    if Role.MANAGER not in roles:
        _a_manager_stays(session, record)
    change_roles(session, record, roles, by=by.id)


def close(session: Session, record: AccountRecord, by: Account) -> None:
    """Sign somebody else out everywhere, for good."""
    hold_the_end(session)
    _not_oneself(record, by)
    if record.disabled:
        raise PermissionError("This account is closed already.")
    _a_manager_stays(session, record)
    disable_account(session, record, by=by.id)


def reopen(session: Session, record: AccountRecord, by: Account, email: str) -> None:
    """Let somebody sign in again. Raises ValueError without an address, save for the council's own accounts."""
    hold_the_end(session)
    if not record.disabled:
        raise PermissionError("This account is open.")
    if not email and not record.council_id:
        raise ValueError("type the e-mail address to which links to sign in go")
    reopen_account(session, record, by=by.id, email=email)


def _not_oneself(record: AccountRecord, by: Account) -> None:
    if record.id == by.id:
        raise PermissionError("Nobody changes their own account. Ask another manager.")


def _a_manager_stays(session: Session, record: AccountRecord) -> None:
    others = [each for each in accounts(session) if not each.disabled and each.id != record.id]
    if Role.MANAGER in record.roles and not any(Role.MANAGER in each.roles for each in others):
        raise PermissionError("This is the last manager. Make somebody else a manager first.")
