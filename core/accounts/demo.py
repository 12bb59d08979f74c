"""Accounts for trying out: one for each role. Their password is made anew for each installation."""

from sqlalchemy.orm import Session

from core.accounts.passwords import hash_password
from core.accounts.register import accounts, add_account, by_name, disable_account, reopen_account
from core.accounts.role import Role

MARK = "demo-"
BY = "trying out"


def demo_name(role: Role) -> str:
    """The account that tries out a role: "demo-safeguarding-lead"."""
    return MARK + role.replace("_", "-")


def open_demo_accounts(session: Session, password: str) -> None:
    """Make or open again one for every role, all with this password. The supporter helps the member."""
    kept = hash_password(password)
    for role in Role:
        record = by_name(session, demo_name(role)) or add_account(session, demo_name(role), [role], by=BY)
        if record.disabled:
            reopen_account(session, record, by=BY)
        record.password_hash = kept
        if role is Role.SUPPORTER:
            member = by_name(session, demo_name(Role.MEMBER))
            record.helps = member.id if member else None


def close_demo_accounts(session: Session) -> None:
    """Disable them all: in production nobody tries out."""
    for record in accounts(session):
        if record.name.startswith(MARK) and not record.disabled:
            disable_account(session, record, by=BY)
