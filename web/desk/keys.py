"""The one single-letter key, "/", can be switched off: some people's aids type letters of their own (WCAG 2.1.4)."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from core.settings import settings
from web.forms import checked_form

COOKIE = "signpost_keys"
OFF = "off"
A_YEAR = 365 * 24 * 60 * 60


def keys_on(request: Request) -> bool:
    """Whether "/" takes this browser to the box."""
    return request.cookies.get(COOKIE) != OFF


async def choose_keys(request: Request) -> Response:
    """POST /desk/keys."""
    form = await checked_form(request)
    chosen = RedirectResponse("/desk", 303)
    value = OFF if form.get("keys") == OFF else "on"
    chosen.set_cookie(COOKIE, value, max_age=A_YEAR, httponly=True, samesite="lax", secure=settings().production)
    return chosen
