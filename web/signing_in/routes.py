"""The routes of signing in."""

from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.routing import BaseRoute, Route

from core.accounts.role import Role
from core.secret import secret
from core.settings import settings
from web.access import allowed
from web.signing_in.account import account_page, sign_out
from web.signing_in.council import BACK, back_from_council, to_council
from web.signing_in.link import ask_for_link, open_link
from web.signing_in.page import sign_in, sign_in_page

A_WHILE = 15 * 60  # seconds in which a person signs in at the council's own page


def signing_in_routes() -> list[BaseRoute]:
    """Every way in, and the way out."""
    return [
        Route("/sign-in", sign_in_page, methods=["GET"]),
        Route("/sign-in", sign_in, methods=["POST"]),
        Route("/sign-in/link", ask_for_link, methods=["GET", "POST"]),
        Route("/sign-in/link/{token}", open_link, methods=["GET", "POST"]),
        Route("/sign-in/council", to_council, methods=["GET"]),
        Route(BACK, back_from_council, methods=["GET"]),
        Route("/sign-out", sign_out, methods=["POST"]),
        Route("/account", allowed(account_page, *Role)),
    ]


def remembers_the_way() -> Middleware:
    """A signed cookie for the way to the council's sign-in and back: state, nonce and PKCE's verifier."""
    return Middleware(
        SessionMiddleware, secret_key=secret(), session_cookie="signpost_council", max_age=A_WHILE,
        path="/sign-in/council", same_site="lax", https_only=settings().address.startswith("https:"),
    )  # fmt: skip
