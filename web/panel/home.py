"""The Panel's first page: what there is to look at, and what came of it."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.panel.choices import choose_upsetting, sees_upsetting, skip
from core.accounts.role import Role
from core.records import open_session
from web.forms import checked_form
from web.pages import page
from web.panel.todo import things, waits
from web.panel.told import told_back
from web.panel.who import me, member

A_FEW = 3


async def home(request: Request) -> Response:
    """GET /panel: a few things, with the minutes that each takes. Who only facilitates goes to their own page."""
    if not me(request).is_any_of(Role.MEMBER, Role.SUPPORTER):
        return RedirectResponse("/panel/facilitate", 303)
    with open_session() as session:
        found = things(session, member(request))
        open_things = [each for each in found if not each.done]
        told = {
            "title": "Engagement Panel",
            "things": open_things if "all" in request.query_params else open_things[:A_FEW],
            "more": max(len(open_things) - A_FEW, 0) if "all" not in request.query_params else 0,
            "done": [each for each in found if each.done],
            "news": told_back(session)[:A_FEW],
            "kept_back": waits(session, member(request)),
            "skipped": "skipped" in request.query_params,
        }
        return page(request, "panel/home.html", told)


async def skip_thing(request: Request) -> Response:
    """POST /panel/skip/{kind}/{id}: nobody asks why."""
    await checked_form(request)
    thing = f"{request.path_params['kind']}/{request.path_params['id']}"
    with open_session() as session:
        skip(session, member(request), thing)
    return RedirectResponse("/panel?skipped=1", 303)


async def choose(request: Request) -> Response:
    """GET and POST /panel/choices: whether upsetting topics may come."""
    with open_session() as session:
        if request.method == "POST":
            form = await checked_form(request)
            choose_upsetting(session, member(request), form.get("upsetting") == "yes")
            return RedirectResponse("/panel", 303)
        wanted = sees_upsetting(session, member(request))
        return page(request, "panel/choices.html", {"title": "Upsetting topics", "wanted": wanted})
