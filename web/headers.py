"""Headers that keep a page to itself: no foreign scripts, framed only where allowed, nothing kept by the browser."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.settings import settings

# How long a browser may keep what it fetched. What is said in a chat: not at all.
KEPT = {
    "/static/": "public, max-age=31536000, immutable",
    "/widget.js": "public, max-age=3600",
}
# For people who sign in: in a frame somebody could be led to press what they do not see.
NEVER_FRAMED = ("/sign-in", "/account", "/desk", "/panel", "/manage")


def headers(*, framed: bool = True) -> dict[str, str]:
    """The headers that every answer carries; `framed` for pages that other sites' pages may hold."""
    framed_by = f"'self' {settings().embed_on}".strip() if framed else "'none'"
    return {
        "Content-Security-Policy": (
            f"default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {framed_by}; "
            "object-src 'none'; img-src 'self' data:"
        ),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }


class SafeHeaders:
    """Adds the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.framed, self.alone = headers(), headers(framed=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI calls it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                told.update(self.alone if scope["path"].startswith(NEVER_FRAMED) else self.framed)
                told["Cache-Control"] = _kept(scope["path"]) if message["status"] < 400 else "no-store"
            await send(message)

        await self.app(scope, receive, with_headers)


def _kept(path: str) -> str:
    return next((kept for start, kept in KEPT.items() if path.startswith(start)), "no-store")
