"""The last step of every way in: a new session for this browser, and onward."""

from datetime import timedelta

import structlog
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from core.accounts.account import Account
from core.accounts.sessions import A_SHIFT, begin_session, end_session
from core.records import open_session
from web.signing_in.cookie import set_session, token_in
from web.signing_in.onward import onward

log = structlog.get_logger()


def enter(
    request: Request, account: Account, wanted: object, *, way: str, remembered: timedelta | None = None
) -> Response:
    """Sign this browser in as `account`, for a shift or for as long as `remembered`; on to `wanted` or a first page."""
    with open_session() as session:
        end_session(session, token_in(request))
        token = begin_session(session, account.id, remembered or A_SHIFT)
    log.info("signed in", account=account.id, way=way)
    return set_session(request, RedirectResponse(onward(request, account, wanted), 303), token, remembered)
