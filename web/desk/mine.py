"""The call that the signed-in advisor is on."""

from sqlalchemy.orm import Session
from starlette.requests import Request

from conversations.calls.calls import begun, current
from conversations.calls.records import Call
from core.accounts.account import Account


def advisor(request: Request) -> Account:
    """Who is signed in; `allowed` has seen to it that somebody is."""
    account: Account = request.state.account
    return account


def my_call(session: Session, request: Request) -> Call | None:
    """The advisor's call, or None between calls."""
    return current(session, advisor(request).id)


def my_call_begun(session: Session, request: Request) -> Call:
    """The advisor's call, begun now if there is none."""
    return begun(session, advisor(request).id)
