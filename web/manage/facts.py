"""Facts: what is said of numbers, sums, hours and links, who confirmed it, and changing it by two people."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life.facts import confirm_fact, open_change, propose_fact, typed_value
from answers.life.forbidden import Forbidden
from answers.records import SPOKEN, AnswerVersion
from core import clock
from core.facts import Fact, facts
from core.facts.changes import keep_up
from core.facts.records import FactChange
from core.facts.speak import PLACEHOLDER
from core.records import open_session
from web.forms import checked_form
from web.pages import page
from web.panel.who import me
from web.refused import refused

FILTERS = {
    "waiting": "Waiting to be confirmed", "unconfirmed": "Not yet confirmed by the council", "expired": "Out of date",
    "conflict": "With a doubt", "all": "All",
}  # fmt: skip


async def facts_page(request: Request) -> Response:
    """GET /manage/facts: those of one kind (`show`)."""
    show = request.query_params.get("show", "waiting")
    with open_session() as session:
        keep_up(session)
        waiting = set(session.scalars(select(FactChange.fact).where(FactChange.confirmed_at.is_(None))))
    chosen = [fact for fact in facts().values() if _is_shown(fact, show, waiting)]
    told = {"title": "Facts", "facts": chosen, "filters": FILTERS, "show": show, "waiting": waiting}
    return page(request, "manage/facts.html", told)


async def fact_page(request: Request) -> Response:
    """GET /manage/facts/{id}; POST: propose a value."""
    form = await checked_form(request) if request.method == "POST" else None
    with open_session() as session:
        fact = _fact(session, request)
        if form is None:
            return _show(request, session, fact)
        told = {name: str(form.get(name) or "").strip() for name in ("value", "source", "expires")}
        try:
            value = typed_value(fact) if fact.type == "hours" else told["value"]
            propose_fact(session, fact, me(request), value, told["source"], _day(told["expires"]))
        except Forbidden as fault:
            return _show(request, session, fact, fault=fault.why, given=told)
    return RedirectResponse(f"/manage/facts/{fact.id}", 303)


async def confirm(request: Request) -> Response:
    """POST /manage/facts/{id}/confirm: another person says that it is right, and it is said from now on."""
    await checked_form(request)
    with open_session() as session:
        fact = _fact(session, request)
        change = open_change(session, fact.id)
        try:
            if change is None:
                raise Forbidden("Nothing waits to be confirmed.")
            confirm_fact(session, change, me(request))
        except Forbidden as fault:
            return refused(request, fault)
    return RedirectResponse(f"/manage/facts/{fact.id}", 303)


def _show(
    request: Request, session: Session, fact: Fact, *, fault: str = "", given: dict[str, str] | None = None
) -> Response:
    change = open_change(session, fact.id)
    told = {
        "title": fact.label, "known": fact, "typed": typed_value(fact), "change": change, "fault": fault,
        "mine": change is not None and change.by == me(request).id, "given": given or {},
        "used_in": _used_in(session, fact),
    }  # fmt: skip
    return page(request, "manage/fact.html", told, 422 if fault else 200)


def _used_in(session: Session, fact: Fact) -> list[AnswerVersion]:
    """The words that are said now and rest on the fact."""
    said = session.scalars(select(AnswerVersion).where(AnswerVersion.state.in_(SPOKEN)).order_by(AnswerVersion.topic))
    return [each for each in said if fact.id in _named_in(each)]


def _named_in(version: AnswerVersion) -> set[str]:
    written = {id for text in version.parts.values() for id in PLACEHOLDER.findall(text)}
    return written | {link["fact"] for link in version.front.get("links", [])}


def _is_shown(fact: Fact, show: str, waiting: set[str]) -> bool:
    match show:
        case "waiting":
            return fact.id in waiting
        case "unconfirmed":
            return fact.confirmed_by is None
        case "expired":
            return fact.expired(clock.today())
        case "conflict":
            return fact.conflict is not None
        case _:
            return True


def _fact(session: Session, request: Request) -> Fact:
    keep_up(session)
    found = facts().get(request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return found


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError as fault:
        raise Forbidden("Type the last day as year-month-day, or leave it empty.") from fault
