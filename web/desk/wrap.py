"""GET and POST /desk/wrap: the call coded in three keys. What fits is chosen already."""

from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.calls.calls import wrap
from conversations.calls.coding import codes, suggested
from core.records import open_session
from web.desk.mine import my_call
from web.forms import checked_form
from web.pages import page

DESK = "/desk"


async def wrap_call(request: Request) -> Response:
    """Alt+W, the outcome if another fits better, Enter."""
    form = await checked_form(request) if request.method == "POST" else None
    with open_session() as session:
        call = my_call(session, request)
        if call is None:
            return RedirectResponse(DESK, 303)
        if form is None:
            code, outcome = suggested(call)
            told: dict[str, Any] = {"title": "Code the call", "codes": codes(), "code": code, "outcome": outcome}
            return page(request, "desk/wrap.html", told)
        code, outcome = str(form.get("code")), str(form.get("outcome"))
        if code not in codes().codes or outcome not in codes().outcomes:
            return RedirectResponse("/desk/wrap", 303)
        seconds = wrap(session, call, code, outcome)
    return RedirectResponse(f"{DESK}?{urlencode({'said': 'wrapped', 'seconds': round(seconds)})}", 303)
