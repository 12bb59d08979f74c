"""POST /desk/search: Enter in the box. What was asked is kept, masked, with the call; then the desk is shown."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from core.records import open_session
from web.desk.asked import hear
from web.desk.found import find
from web.desk.mine import my_call_begun
from web.forms import checked_form


async def search_desk(request: Request) -> Response:
    """Nothing that was typed stands in an address, where browsers keep it."""
    form = await checked_form(request)
    with open_session() as session:
        call = my_call_begun(session, request)
        heard = hear(session, call, form)
        if find(session, heard.asked, call, typed=heard.typed, count=True).nothing:
            call.nothing_found += 1
    return RedirectResponse(f"/desk{'?masked=1' if heard.masked else ''}", 303)
