"""Whose review a page is about: the member's own, or the one whom a supporter helps."""

from starlette.exceptions import HTTPException
from starlette.requests import Request

from core.accounts.account import Account
from core.accounts.role import Role


def me(request: Request) -> Account:
    """Who is signed in."""
    account: Account = request.state.account
    return account


def member(request: Request) -> str:
    """The id of the member. Raises HTTPException (403) for a supporter who helps nobody."""
    account = me(request)
    found = account.id if account.is_any_of(Role.MEMBER) else account.helps
    if found is None:
        raise HTTPException(403)
    return found
