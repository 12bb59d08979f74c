"""Forgetting: what is kept for how long, when it was last forgotten, and what is past its time now."""

from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.forgetting.run import kept_by, runs
from core.records import open_session
from core.records.kept import past
from web.forms import checked_form
from web.jobs import PARTS, forget_what_is_past
from web.manage.names import name_of
from web.pages import page
from web.panel.who import me
from web.when import spoken_moment

HERE = "/manage/forgetting"


async def forgetting(request: Request) -> Response:
    """GET /manage/forgetting; POST: forget what is past its time now."""
    if request.method == "POST":
        await checked_form(request)
        await forget_what_is_past(request.app.state.rasa, by=me(request).id)
        return RedirectResponse(HERE, 303)
    with open_session() as session:
        told = {
            "title": "Forgetting", "kept": kept_by(PARTS), "past": past(session, kept_by(PARTS)),
            "runs": runs(session), "when": spoken_moment, "name": partial(name_of, session),
        }  # fmt: skip
        return page(request, "manage/forgetting.html", told)
