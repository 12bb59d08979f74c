"""GET and POST /desk/shared: a resident's chat, opened by the code that they read out. Masked; for a day; logged."""

from datetime import timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from conversations.reference import failed_tries, open_reference
from core import clock
from core.records import open_session
from web.desk.mine import advisor
from web.forms import checked_form
from web.pages import page
from web.when import spoken_moment

MOST_TRIES, WITHIN = 5, timedelta(minutes=15)
TOO_MANY = "There were too many codes that open nothing. Wait 15 minutes, then try again"
NOTHING = "That code opens nothing. It may be mistyped, withdrawn, or over a day old"


async def shared_chat(request: Request) -> Response:
    """The code stands in no address."""
    told: dict[str, Any] = {"title": "Open a shared chat", "turns": None, "fault": "", "when": spoken_moment}
    if request.method == "GET":
        return page(request, "desk/shared.html", told)
    form = await checked_form(request)
    by = advisor(request).id
    with open_session() as session:
        if failed_tries(session, by, clock.now() - WITHIN) >= MOST_TRIES:
            return page(request, "desk/shared.html", told | {"fault": TOO_MANY}, 429)
        turns = open_reference(session, str(form.get("code") or ""), by=by)
    fault = NOTHING if turns is None else ""
    return page(request, "desk/shared.html", told | {"turns": turns, "fault": fault}, 400 if fault else 200)
