"""One's own account: what it may open, and the way out."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from core.accounts.sessions import end_session
from core.records import open_session
from web.forms import checked_form
from web.pages import page
from web.signing_in.cookie import drop_session, token_in
from web.signing_in.onward import doors


async def account_page(request: Request) -> Response:
    """GET /account."""
    account = request.state.account
    roles = sorted(role.spoken for role in account.roles)
    return page(
        request, "account.html", {"title": "You are signed in", "roles": roles, "doors": doors(request, account)}
    )


async def sign_out(request: Request) -> Response:
    """POST /sign-out: this browser is signed out at once."""
    await checked_form(request)
    with open_session() as session:
        end_session(session, token_in(request))
    return drop_session(RedirectResponse("/sign-in?out=1", 303))
