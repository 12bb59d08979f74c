"""GET and POST /desk/slip/text and /desk/slip/email: first whether it is safe, then where to, then it is gone."""

from typing import Any

from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from conversations.calls.records import Call
from conversations.calls.sendings import SENT, UNDER_WAY, note_sent
from core.records import open_session
from web.desk.discreet import asks_first
from web.desk.gateway import NotSent
from web.desk.mine import my_call
from web.desk.parts import cheaper, length, parts
from web.desk.ways import WAYS
from web.desk.written import TITLE, text_message
from web.forms import checked_form
from web.pages import page

DESK = "/desk"
SAFE = "yes"
NO_FORM = FormData()
ASK_FIRST = "Ask the caller first: is it safe to send this?"


async def send(request: Request) -> Response:
    """An empty slip leads back to the desk."""
    form = await checked_form(request) if request.method == "POST" else NO_FORM
    way = request.path_params["way"]
    if way not in WAYS:
        raise HTTPException(404)
    with open_session() as session:
        call = my_call(session, request)
        if call is None or not call.slip:
            return RedirectResponse(DESK, 303)
        if request.method == "GET":
            return _page(request, session, call)
        fault = await _sent(session, call, way, form)
        return _page(request, session, call, fault, form) if fault else RedirectResponse(f"{DESK}?said={way}", 303)


async def _sent(session: Session, call: Call, way: str, form: FormData) -> str:
    """Send it. Returns why it was not sent, or ""."""
    if asks_first(session, call) and form.get("safe") != SAFE:
        return ASK_FIRST
    to = WAYS[way].read(str(form.get("to") or ""))
    if not to:
        return WAYS[way].wrong
    try:
        id = await run_in_threadpool(WAYS[way].deliver, session, list(call.slip), to)
    except NotSent as fault:
        return str(fault)
    texted = way == "text"
    count = parts(cheaper(text_message(session, call.slip))) if texted else 0
    note_sent(session, call, way, id=id, parts=count, status=UNDER_WAY if texted else SENT)
    return ""


def _page(request: Request, session: Session, call: Call, fault: str = "", form: FormData = NO_FORM) -> HTMLResponse:
    way = request.path_params["way"]
    words = cheaper(text_message(session, call.slip))
    told: dict[str, Any] = {
        "title": "Send a text" if way == "text" else "Send an e-mail",
        "way": way,
        "about": WAYS[way],
        "subject": TITLE,
        "words": words,
        "parts": parts(words),
        "length": length(words),
        "ask": asks_first(session, call),
        "safe": form.get("safe") == SAFE,
        "to": str(form.get("to") or ""),
        "fault": fault,
    }
    return page(request, "desk/send.html", told, 400 if fault else 200)
