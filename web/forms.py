"""Forms that only our own pages can send: each carries a token that another site cannot know."""

import hashlib
import hmac
import secrets

from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from core.secret import secret
from web.signing_in.cookie import is_secure, token_in

FIELD = "form_token"
COOKIE = "signpost_form"  # for people who are not signed in: what their forms' tokens are made from


async def checked_form(request: Request) -> FormData:
    """The form that was sent. Raises HTTPException (403) when it does not come from a page of ours."""
    form = await request.form()
    seed, told = _seed(request), form.get(FIELD)
    if not seed or not isinstance(told, str) or not hmac.compare_digest(told.encode(), _token(seed).encode()):
        raise HTTPException(403)
    return form


def csrf_field(request: Request) -> Markup:
    """The hidden field that every form of ours needs. `keep_seed` must see the answer before it leaves."""
    seed = _seed(request)
    if not seed:
        seed = request.state.form_seed = secrets.token_urlsafe(32)
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, _token(seed))


def keep_seed(request: Request, response: Response) -> None:
    """Put a new seed into the browser, when a form on the page was made from one."""
    if hasattr(request.state, "form_seed"):
        seed = request.state.form_seed
        response.set_cookie(COOKIE, seed, httponly=True, samesite="lax", secure=is_secure(request), path="/")


def _seed(request: Request) -> str:
    made = getattr(request.state, "form_seed", "")
    return token_in(request) or request.cookies.get(COOKIE, "") or made


def _token(seed: str) -> str:
    return hmac.new(secret().encode(), f"form:{seed}".encode(), hashlib.sha256).hexdigest()
