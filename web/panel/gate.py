"""Before a chat goes to members, a facilitator reads it: could anyone be recognised?"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.panel.chats import candidate, candidates, gate
from core.records import open_session
from web.forms import checked_form
from web.pages import page
from web.panel.who import me
from web.when import spoken_month


async def gate_page(request: Request) -> Response:
    """GET /panel/gate: the next chat that waits; POST: the facilitator's word on it."""
    with open_session() as session:
        if request.method == "POST":
            form = await checked_form(request)
            found = candidate(session, str(form.get("source") or ""))
            if found is None or form.get("word") not in ("nobody", "somebody"):
                raise HTTPException(400)
            # The tick is a second act: pressing the wrong button alone lets nothing through.
            sure = form.get("word") == "nobody" and form.get("read") == "yes"
            if form.get("word") == "nobody" and not sure:
                return _next(request, "Tick the box if you have read it all and no one could be recognised")
            gate(session, found, me(request).id, nobody_recognised=sure)
            return RedirectResponse("/panel/gate", 303)
    return _next(request)


def _next(request: Request, fault: str = "") -> Response:
    with open_session() as session:
        found = next(iter(candidates(session, limit=1)), None)
        month = spoken_month(found.month) if found else ""
        told = {"title": "Could anyone be recognised?", "chat": found, "month": month, "fault": fault}
        return page(request, "panel/gate.html", told, 422 if fault else 200)
