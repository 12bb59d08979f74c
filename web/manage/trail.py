"""The record of deeds: who did what, why, and whether any row of it was changed behind the database's back."""

from functools import partial

from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from core.records import open_session
from core.records.audit import Audit, first_broken
from web.manage.names import name_of
from web.manage.states import DONE
from web.pages import page
from web.when import spoken_moment

SHOWN = 100


async def trail(request: Request) -> Response:
    """GET /manage/record: the newest deeds. With ?check=yes the whole record is checked first, row by row."""
    checked = request.query_params.get("check") == "yes"
    # A record of years takes seconds to check: not on the loop in which residents wait.
    broken = await run_in_threadpool(_broken) if checked else None
    with open_session() as session:
        told = {
            "title": "The record of deeds", "checked": checked, "broken": broken, "done": DONE, "when": spoken_moment,
            "rows": list(session.scalars(select(Audit).order_by(Audit.seq.desc()).limit(SHOWN))),
            "name": partial(name_of, session),
        }  # fmt: skip
        return page(request, "manage/trail.html", told)


def _broken() -> int | None:
    with open_session() as session:
        return first_broken(session)
