"""The slip: put on it, take off it, copy it, print it."""

from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.calls.calls import note_opened
from conversations.calls.sendings import note_sent
from conversations.calls.slip import add, kind_of, take_off
from core.records import open_session
from web.desk.mine import my_call, my_call_begun
from web.desk.written import TITLE, in_full, text_message
from web.forms import checked_form
from web.pages import page

DESK = "/desk"


async def change_slip(request: Request) -> Response:
    """POST /desk/slip: `add` or `off` names an item; `open` is what stays open."""
    form = await checked_form(request)
    told = str(form.get("add") or form.get("off") or "")
    try:
        kind_of(told)
    except ValueError:
        return RedirectResponse(DESK, 303)
    with open_session() as session:
        call = my_call_begun(session, request)
        if form.get("off"):
            take_off(call, told)
            return RedirectResponse(DESK, 303)
        note_opened(call, told)
        said = "added" if add(call, told) else "full"
    return RedirectResponse(f"{DESK}?open={told}&said={said}", 303)


async def copy_slip(request: Request) -> Response:
    """GET /desk/slip/copy: the words in a box, ready to be taken."""
    return _taken(request, "copy", "desk/copy.html")


async def print_slip(request: Request) -> Response:
    """GET /desk/slip/print: the slip in large letters."""
    return _taken(request, "print", "desk/print.html")


def _taken(request: Request, way: str, template: str) -> Response:
    with open_session() as session:
        call = my_call(session, request)
        if call is None or not call.slip:
            return RedirectResponse(DESK, 303)
        note_sent(session, call, way)
        told = {
            "title": TITLE,
            "words": text_message(session, call.slip),
            "slip": partial(in_full, session)(call.slip),
        }
        return page(request, template, told)
