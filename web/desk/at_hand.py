"""POST /desk/at-hand: keep an item at hand, for oneself or for the team, or no longer."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.calls.favourites import TEAM, keep_at_hand
from conversations.calls.slip import kind_of
from core.records import open_session
from web.desk.mine import advisor
from web.forms import checked_form

LONGEST = 80


async def keep(request: Request) -> Response:
    """`item`, `whose` (mine or team) and `on` (yes or no)."""
    form = await checked_form(request)
    item = str(form.get("item") or "")[:LONGEST]
    try:
        kind_of(item)
    except ValueError:
        return RedirectResponse("/desk", 303)
    whose = TEAM if form.get("whose") == TEAM else advisor(request).id
    with open_session() as session:
        keep_at_hand(session, whose, item, on=form.get("on") == "yes")
    return RedirectResponse(f"/desk?open={item}", 303)
