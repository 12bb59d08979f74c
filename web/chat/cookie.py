"""The one cookie: which chat this browser is in. Gone with the browser; no script can read it."""

from starlette.responses import Response

from core.settings import settings

COOKIE = "signpost_chat"


def set_cookie(response: Response, token: str) -> Response:
    """Put the chat's token into the browser."""
    response.set_cookie(COOKIE, token, httponly=True, samesite="lax", secure=settings().production, path="/")
    return response


def drop_cookie(response: Response) -> Response:
    """Take it out again."""
    response.delete_cookie(COOKIE, path="/")
    return response
