"""What was not answered, the most asked first."""

from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from conversations.learning.answered import median_days, settle
from conversations.learning.find import clusters, example_of, how_many
from conversations.learning.records import State
from core.records import open_session
from core.topics import topics
from web.pages import page

MOST = 100
STATES: dict[State, str] = {
    "new": "New", "assigned": "Somebody is on it", "answered": "Answered", "set_aside": "Set aside",
}  # fmt: skip


async def listed(request: Request) -> Response:
    """GET /manage/unanswered: those in one state (`state`), the new ones when none is named."""
    wanted = request.query_params.get("state")
    state: State = wanted if wanted in get_args(State) else "new"  # type: ignore[assignment]
    with open_session() as session:
        settle(session)
        found = clusters(session, state)
        told = {
            "title": "What we could not answer", "states": STATES, "state": state, "count": how_many(session),
            "rows": [(each, example_of(session, each)) for each in found[:MOST]], "more": max(len(found) - MOST, 0),
            "topics": topics(), "median": median_days(session),
        }  # fmt: skip
        return page(request, "manage/unanswered.html", told)
