"""The plan to take away: a page to print, and the same as files to keep."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.words import words
from conversations.plan import asks_first, plan_of
from conversations.records import Turn
from core import clock
from core.records import open_session
from web.chat.mine import turns_of
from web.chat.since import as_of_now
from web.pages import page, templates
from web.when import spoken_date, spoken_moment

# Says nothing of what is in it to somebody who looks through a phone or a folder.
FILE_NAME = "my-notes"
TICKED = "yes"


@dataclass(frozen=True)
class Wanted:
    """What the person ticked: typed words too, safety answers too, and that it is safe to keep a plan here."""

    typed: bool
    safety: bool
    safe: bool

    @staticmethod
    def of(request: Request) -> "Wanted":
        """As the form's address says."""
        return Wanted(*(request.query_params.get(name) == TICKED for name in ("typed", "safety", "safe")))

    @property
    def query(self) -> str:
        """The same for another address: "" or "?typed=yes"."""
        ticked = urlencode({name: TICKED for name, on in vars(self).items() if on})
        return f"?{ticked}" if ticked else ""


async def plan(request: Request) -> Response:
    """GET /chat/plan: asks first whether it is safe, after an answer that nobody else should find."""
    wanted = Wanted.of(request)
    with open_session() as session:
        turns = turns_of(session, request)
        if asks_first(turns) and not wanted.safe:
            say = partial(words, session)
            return page(request, "plan_safe.html", {"title": say("plan_safe_title"), "say": say})
        return page(request, "plan.html", _told(session, turns, wanted, "plan_title"))


async def plan_text(request: Request) -> Response:
    """GET /chat/plan.txt: the plan as plain text."""
    return _file(request, "txt", "text/plain")


async def plan_page(request: Request) -> Response:
    """GET /chat/plan.html: the plan as a page that needs nothing else."""
    return _file(request, "html", "text/html")


def _file(request: Request, ending: str, kind: str) -> Response:
    wanted = Wanted.of(request)
    with open_session() as session:
        turns = turns_of(session, request)
        if asks_first(turns) and not wanted.safe:
            return RedirectResponse("/chat/plan", 303)
        told = _told(session, turns, wanted, "plan_file_title")
        made = templates.get_template(f"plan_file.{ending}").render(told)
    headers = {"Content-Disposition": f'attachment; filename="{FILE_NAME}.{ending}"'}
    return Response(made, media_type=kind, headers=headers)


def _told(session: Session, turns: list[Turn], wanted: Wanted, title: str) -> dict[str, Any]:
    asked = asks_first(turns)
    plan = plan_of(session, turns, safety=wanted.safety or not asked, typed=wanted.typed)
    return {
        "title": words(session, title),
        "say": partial(words, session),
        "plan": replace(plan, services=as_of_now(session, [plan.services])[0]),
        "made": spoken_moment(clock.now()),
        "date": spoken_date,
        "wanted": wanted,
        "asked": asked,
    }
