"""The cookie that holds the token of a session. No script can read it, and other sites' forms do not send it."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from core.settings import settings

COOKIE = "signpost_session"


def token_in(request: Request) -> str:
    """The session's token that this browser holds, "" for none."""
    return request.cookies.get(COOKIE, "")


def set_session(request: Request, response: Response, token: str, keep: timedelta | None = None) -> Response:
    """Put the token into the browser, until it closes or for as long as `keep`."""
    response.set_cookie(
        COOKIE, token, max_age=int(keep.total_seconds()) if keep else None, httponly=True, samesite="lax",
        secure=is_secure(request), path="/",
    )  # fmt: skip
    return response


def drop_session(response: Response) -> Response:
    """Take it out again."""
    response.delete_cookie(COOKIE, path="/")
    return response


def is_secure(request: Request) -> bool:
    """Whether cookies may travel over HTTPS alone: wherever pages do."""
    return settings().production or request.url.scheme == "https"
