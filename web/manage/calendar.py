"""The calendar: answers whose review is due, and facts that expire, month by month."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from answers.records import LIVE, AnswerVersion
from core import clock
from core.facts import facts
from core.facts.changes import keep_up
from core.records import open_session
from web.pages import page
from web.when import spoken_date, spoken_month

LATE = "Late"


@dataclass(frozen=True)
class Due:
    """What must be looked at by a day: a page, what it is about, what is to be done, and whose it is."""

    day: date
    path: str
    title: str
    what: str
    whose: str


async def calendar(request: Request) -> Response:
    """GET /manage/calendar."""
    with open_session() as session:
        dates = sorted([*_answers(session), *_facts(session)], key=lambda each: (each.day, each.title))
    months = {month: list(due) for month, due in groupby(dates, key=_month)}
    return page(request, "manage/calendar.html", {"title": "Calendar", "months": months, "day": spoken_date})


def _answers(session: Session) -> list[Due]:
    said = select(AnswerVersion).where(AnswerVersion.state.in_(LIVE), AnswerVersion.review_on.is_not(None))
    return [
        Due(each.review_on, f"/manage/versions/{each.id}", str(each.front["title"]), "Review the answer",
            str(each.front.get("owner") or "No owner"))
        for each in session.scalars(said) if each.review_on
    ]  # fmt: skip


def _facts(session: Session) -> list[Due]:
    keep_up(session)
    return [
        Due(each.expires, f"/manage/facts/{each.id}", each.label, "The fact expires", each.source)
        for each in facts().values() if each.expires
    ]  # fmt: skip


def _month(due: Due) -> str:
    """What is past its day stands together in front: days are in order."""
    return LATE if due.day < clock.today() else spoken_month(f"{due.day:%Y-%m}")
