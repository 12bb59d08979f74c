"""GET /desk: the whole desk as one page: the box, what was found, what is open, the slip, what is at hand."""

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from conversations.calls.calls import note_opened, place_of
from conversations.calls.favourites import TEAM, at_hand
from conversations.calls.notices import todays
from conversations.calls.records import Call
from conversations.calls.sendings import sent_in
from conversations.calls.slip import MOST
from core.records import open_session
from web.desk.asked import asked_before
from web.desk.found import find
from web.desk.item import items_of
from web.desk.keys import keys_on
from web.desk.mine import advisor, my_call
from web.desk.offered import FILTERS
from web.desk.opened import opened, wanted
from web.desk.safety_card import safety_card
from web.pages import page


async def desk(request: Request) -> Response:
    """What is open comes from ?open=answer:dp_what; what was found, from the call."""
    with open_session() as session:
        return desk_page(request, session, my_call(session, request))


def desk_page(request: Request, session: Session, call: Call | None, *, masked: bool = False) -> HTMLResponse:
    """The desk for this call, or between calls. `masked`: personal details were taken out of what was typed."""
    asked = asked_before(call)
    found = find(session, asked, call)
    shown = wanted(request, found)
    if shown and call:
        note_opened(call, shown)
    told: dict[str, Any] = {
        "title": "The desk",
        "call": call,
        "asked": asked,
        "found": found,
        "filters": FILTERS,
        "open": shown,
        "pane": opened(session, request, shown, call) if shown else None,
        "slip": items_of(session, call.slip, place_of(call)) if call else [],
        "most": MOST,
        "sent": sent_in(session, call) if call else [],
        "safety": safety_card(),
        "notices": todays(session),
        "mine": at_hand(session, advisor(request).id),
        "team": at_hand(session, TEAM),
        "keys": keys_on(request),
        "masked": masked or "masked" in request.query_params,
        "said": request.query_params.get("said", ""),
    }
    told["at_hand"] = items_of(session, list(dict.fromkeys((*told["mine"], *told["team"])))) if not asked.q else []
    return page(request, "desk/desk.html", told)
