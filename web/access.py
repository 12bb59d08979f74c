"""The one access function: which roles may open a route."""

from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from core.accounts.account import Account
from core.accounts.role import Role
from core.accounts.sessions import account_in
from core.records import open_session
from web.forms import checked_form
from web.pages import page
from web.signing_in.cookie import token_in
from web.signing_in.onward import with_next

Endpoint = Callable[[Request], Awaitable[Response]]


def allowed(endpoint: Endpoint, *roles: Role) -> Endpoint:
    """`endpoint` for who holds one of `roles` alone; it finds the person in `request.state.account`.

    Signed-out people are sent to sign in and back, others get a plain page (403). A form that is not from a page of
    ours gets no further (HTTPException, 403). The roles stand on what is returned as `roles`, so that a test can list
    who may open what.
    """

    @wraps(endpoint)
    async def guarded(request: Request) -> Response:
        account = signed_in(request)
        if account is None:
            return RedirectResponse(with_next("/sign-in", _way_back(request)), 303)
        request.state.account = account
        if not account.is_any_of(*roles):
            return page(request, "not_allowed.html", {"title": "This page is not for your account"}, 403)
        if request.method not in ("GET", "HEAD"):
            await checked_form(request)
        return await endpoint(request)

    guarded.roles = frozenset(roles)  # type: ignore[attr-defined]
    return guarded


def signed_in(request: Request) -> Account | None:
    """Who is signed in, or None."""
    token = token_in(request)
    if not token:
        return None
    with open_session() as session:
        return account_in(session, token)


def _way_back(request: Request) -> str:
    # A form that was sent cannot be sent again by going back to it, so its own page is the way back.
    query = request.url.query if request.method == "GET" else ""
    return f"{request.url.path}?{query}" if query else request.url.path
