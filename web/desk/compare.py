"""GET /desk/compare: the first two services of the slip side by side."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.calls.calls import place_of
from core.records import open_session
from web.desk.item import services_of
from web.desk.mine import my_call
from web.pages import page

ROWS = {
    "organisation": "Run by", "summary": "What it does", "phone": "Phone", "open": "Open", "cost": "Cost",
    "address": "Where", "distance_miles": "Miles away", "website": "Website", "checked": "Checked",
    "warning": "Take care",
}  # fmt: skip


async def compare(request: Request) -> Response:
    """Fewer than two services on the slip lead back to the desk."""
    with open_session() as session:
        call = my_call(session, request)
        two = services_of(session, call.slip, place_of(call))[:2] if call else []
    if len(two) < 2:
        return RedirectResponse("/desk", 303)
    return page(request, "desk/compare.html", {"title": "Compare two services", "two": two, "rows": ROWS})
