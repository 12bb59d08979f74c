"""POST /desk/typed: what is found while the advisor types, as a piece of the page."""

from starlette.requests import Request
from starlette.responses import Response

from core.records import open_session
from web.desk.asked import hear
from web.desk.found import find
from web.desk.mine import my_call_begun
from web.forms import checked_form
from web.pages import page


async def typed(request: Request) -> Response:
    """The first key of a call begins it: from here its time is measured."""
    form = await checked_form(request)
    with open_session() as session:
        call = my_call_begun(session, request)
        heard = hear(session, call, form)
        found = find(session, heard.asked, call, typed=heard.typed)
        told = {"found": found, "asked": heard.asked, "masked": heard.masked, "open": ""}
        return page(request, "desk/found.html", told)
