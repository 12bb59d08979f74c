"""The sign-in page, and signing in with the password of a local account."""

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from core.accounts.account import Account, account_of
from core.accounts.passwords import account_with_password
from core.accounts.tries import count_try, forget_tries, is_over
from core.records import open_session
from core.settings import settings
from web.access import signed_in
from web.forms import checked_form
from web.pages import page
from web.signing_in.enter import enter
from web.signing_in.limits import WRONG_FOR_A_NAME, WRONG_FROM_A_PLACE, place_of
from web.signing_in.onward import local_path, onward, with_next

log = structlog.get_logger()
WRONG = "The name or the password is not right"
LOCKED = "There were too many wrong tries. Wait 15 minutes, then try again"


async def sign_in_page(request: Request) -> Response:
    """GET /sign-in; who is signed in already goes straight on."""
    account = signed_in(request)
    wanted = request.query_params.get("next")
    if account:
        return RedirectResponse(onward(request, account, wanted), 303)
    return shown(request, wanted)


async def sign_in(request: Request) -> Response:
    """POST /sign-in: a name and a password."""
    if not settings().has_local_accounts:
        raise HTTPException(404)
    form = await checked_form(request)
    name, password, wanted = str(form.get("username") or ""), str(form.get("password") or ""), form.get("next")
    found = await run_in_threadpool(_checked, name, password, place_of(request))
    if isinstance(found, str):
        return shown(request, wanted, fault=found, name=name, status=429 if found == LOCKED else 400)
    return enter(request, found, wanted, way="password")


def shown(request: Request, wanted: object, *, fault: str = "", name: str = "", status: int = 200) -> Response:
    """The page with every way in that this installation has."""
    path = local_path(wanted)
    told = {
        "title": "Sign in", "fault": fault, "name": name, "next": path, "onward": with_next("", path),
        "local": settings().has_local_accounts, "link": bool(settings().smtp_host),
        "council": bool(settings().oidc_issuer),
    }  # fmt: skip
    return page(request, "sign_in.html", told, status)


def _checked(name: str, password: str, place: str) -> Account | str:
    """The account, or why not."""
    with open_session() as session:
        if is_over(session, WRONG_FOR_A_NAME, name) or is_over(session, WRONG_FROM_A_PLACE, place):
            log.warning("too many wrong passwords")
            return LOCKED
        record = account_with_password(session, name, password)
        if record is None:
            count_try(session, WRONG_FOR_A_NAME, name)
            count_try(session, WRONG_FROM_A_PLACE, place)
            return WRONG
        forget_tries(session, WRONG_FOR_A_NAME, name)
        return account_of(record)
