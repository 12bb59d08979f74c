"""Refuses forms that a page of another site sends. Of forms that change something for an account this is the second
lock: those carry a token as well (web/forms.py). For the chat's forms, which know nobody, it is the only one."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

CHANGING = ("POST", "PUT", "PATCH", "DELETE")
OURS = (None, "same-origin", "none")  # what a browser says of pages of ours; old ones and programs say nothing
OPEN_TO_ALL = ("/api/",)  # for programs: a chat's token is in what they send, no cookie counts


class SameSite:
    """Answers 403 to what a page of another site has a browser send."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI calls it."""
        if scope["type"] == "http" and _is_foreign(Request(scope)):
            await PlainTextResponse("This form does not come from our own pages.", 403)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _is_foreign(request: Request) -> bool:
    if request.method not in CHANGING or request.url.path.startswith(OPEN_TO_ALL):
        return False
    return request.headers.get("Sec-Fetch-Site") not in OURS
