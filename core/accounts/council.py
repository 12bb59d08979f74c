"""Accounts that come with the council's own sign-in: who they are, and which roles their groups give."""

from collections.abc import Collection
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.accounts.account import Account, account_of
from core.accounts.records import AccountRecord
from core.accounts.register import add_account, by_name, change_roles
from core.accounts.role import Role
from core.accounts.sessions import end_sessions

BY = "the council's sign-in"


def roles_given(setting: str, groups: Collection[str]) -> frozenset[Role]:
    """The roles that `groups` give, by a setting such as "csc-advisors=advisor,ac-managers=manager".

    Raises ValueError for a setting that cannot be read or names a role that there is not.
    """
    pairs = [pair.split("=", 1) for pair in setting.split(",") if pair.strip()]
    if any(len(pair) != 2 for pair in pairs):
        raise ValueError("write SIGNPOST_OIDC_ROLES as group=role,group=role")
    given = [(group.strip(), Role(role.strip())) for group, role in pairs]
    return frozenset(role for group, role in given if group in groups)


def council_account(session: Session, council_id: str, name: str, roles: Collection[Role]) -> Account | None:
    """The account of the person with this id there, made when new, with the roles that they have now.

    None for who has no role (any more) or is disabled here; their sessions end.
    """
    found = session.scalar(select(AccountRecord).where(AccountRecord.council_id == council_id))
    if found is None and roles:
        found = add_account(session, _free(session, name), roles, by=BY, council_id=council_id)
    if found is None:
        return None
    if found.disabled or not roles:
        end_sessions(session, found.id)
        return None
    change_roles(session, found, roles, by=BY)
    return account_of(found)


def _free(session: Session, name: str) -> str:
    """The name there, without the part that makes it an address; numbered when somebody else has it."""
    plain = name.split("@")[0][:90] or "staff"
    names = (plain if number == 1 else f"{plain}-{number}" for number in count(1))
    return next(each for each in names if by_name(session, each) is None)
