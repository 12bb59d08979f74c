"""GET and POST /desk/wrong?open=service:…: an entry is wrong; it goes to the directory's own queue."""

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.calls.slip import id_of
from core.records import open_session
from core.safety.watch import watch
from directory.reports import KINDS, LONGEST, make_report
from web.chat.masked import masked
from web.desk.item import items_of
from web.forms import checked_form
from web.pages import page

DESK = "/desk"
LABELS = {
    "phone": "Phone number", "address": "Address", "closed": "It has closed", "times": "Days or times", "cost": "Cost",
    "duplicate": "It is listed twice", "other": "Something else",
}  # fmt: skip


async def wrong_entry(request: Request) -> Response:
    """What is wrong, and a note if it helps."""
    form = await checked_form(request) if request.method == "POST" else None
    name = request.query_params.get("open", "")
    with open_session() as session:
        items = items_of(session, [name]) if name.startswith("service:") else []
        if not items:
            return RedirectResponse(DESK, 303)
        if form is None or form.get("kind") not in KINDS:
            told = {"title": "Report a wrong entry", "item": items[0], "kinds": {each: LABELS[each] for each in KINDS}}
            return page(request, "desk/wrong.html", told)
        return _reported(session, name, form)


def _reported(session: Session, name: str, form: FormData) -> Response:
    """Put into the queue with the note masked. A cry for help is no correction: the desk then shows whom to ring."""
    note = str(form.get("note") or "").strip()[:LONGEST]
    if alarms := watch(note):
        return RedirectResponse(f"{DESK}?open=answer:{alarms[0].topic}", 303)
    kept = masked(session, note)[:LONGEST]
    make_report(session, id_of(name), str(form.get("kind")), kept, door="desk")
    return RedirectResponse(f"{DESK}?open={name}&said=reported", 303)
