"""The facilitator's pages: where each answer stands, votes from paper, phone and meetings, and agreeing."""

from typing import get_args

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life.forbidden import Forbidden
from answers.life.gates import Asked
from answers.life.move import make_move, why_forbidden
from answers.life.quorum import Count, count
from answers.life.records import Channel
from answers.life.reviews import say_for
from answers.records import AnswerVersion
from conversations.panel.chats import candidates
from core.records import open_session
from web.forms import checked_form
from web.pages import page
from web.panel.heard import TooLong, typed
from web.panel.outcry import outcry_page
from web.panel.review import CLEAR, TOO_LONG
from web.panel.said import first_words, further_words
from web.panel.who import me
from web.refused import refused

CARDS = {"green": "clear", "yellow": "partly", "red": "not_clear"}


async def facilitate(request: Request) -> Response:
    """GET /panel/facilitate: every answer before the Panel, and the chats that wait to be looked at."""
    with open_session() as session:
        waiting = select(AnswerVersion).where(AnswerVersion.state == "panel_review").order_by(AnswerVersion.panel_until)
        rows = [_row(session, request, version) for version in session.scalars(waiting)]
        told = {"title": "Running the Panel", "rows": rows, "chats": len(candidates(session, limit=100))}
        return page(request, "panel/facilitate.html", told)


async def agree(request: Request) -> Response:
    """POST /panel/facilitate/{id}/agree: the Panel agrees, if its gates are open."""
    await checked_form(request)
    with open_session() as session:
        version = _before_the_panel(session, request)
        try:
            make_move(session, version, "agree", me(request))
        except Forbidden as fault:
            return refused(request, fault)
    return RedirectResponse("/panel/facilitate", 303)


async def others(request: Request) -> Response:
    """GET and POST /panel/facilitate/{id}/others: what people said on paper or by phone."""
    form = await checked_form(request) if request.method == "POST" else None
    with open_session() as session:
        version = _before_the_panel(session, request)
        if form is None:
            return _others_page(request, session, version)
        try:
            better, alarms = typed(session, form, "better")
            if alarms:
                return outcry_page(request, session, alarms, form, "better")
            channel, clear = str(form.get("channel") or ""), str(form.get("clear") or "")
            if channel not in get_args(Channel) or clear not in (*CLEAR, "stop"):
                raise Forbidden("Say how they told you, and what they said.")
            say_for(
                session, version, me(request), channel, _number(form, "people"),  # type: ignore[arg-type]
                clear="not_clear" if clear == "stop" else clear,  # type: ignore[arg-type]
                red_card=clear == "stop", better=better,
            )  # fmt: skip
        except TooLong:
            return _others_page(request, session, version, TOO_LONG, form)
        except Forbidden as fault:
            return _others_page(request, session, version, fault.why, form)
    return RedirectResponse(f"/panel/facilitate/{version.id}/others?kept=1", 303)


async def meeting(request: Request) -> Response:
    """GET and POST /panel/facilitate/{id}/meeting: the words for the big screen, and the cards that were held up."""
    form = await checked_form(request) if request.method == "POST" else None
    with open_session() as session:
        version = _before_the_panel(session, request)
        fault = ""
        if form is not None:
            cards = {colour: _number(form, colour) for colour in CARDS}
            if any(cards.values()):
                for colour, people in cards.items():
                    if people:
                        say_for(
                            session, version, me(request), "meeting", people, clear=CARDS[colour],  # type: ignore[arg-type]
                            red_card=colour == "red",
                        )  # fmt: skip
                return RedirectResponse(f"/panel/facilitate/{version.id}/meeting?kept=1", 303)
            fault = "Type in how many cards you counted"
        return _page(request, session, version, "panel/meeting.html", version.front["title"], fault)


async def print_pack(request: Request) -> Response:
    """GET /panel/facilitate/{id}/print: the answer and its questions on paper, at 16 points, with boxes to tick."""
    with open_session() as session:
        version = _before_the_panel(session, request)
        return _page(request, session, version, "panel/print.html", version.front["title"], "")


def _row(session: Session, request: Request, version: AnswerVersion) -> tuple[AnswerVersion, Count, str]:
    why_not = why_forbidden(Asked(session, version, me(request), ""), "agree")
    return version, count(session, version), why_not


def _others_page(
    request: Request, session: Session, version: AnswerVersion, fault: str = "", given: FormData | None = None
) -> Response:
    return _page(
        request, session, version, "panel/others.html", f"What others said: {version.front['title']}", fault, given
    )


def _page(
    request: Request, session: Session, version: AnswerVersion, template: str, title: str, fault: str,
    given: FormData | None = None,
) -> Response:  # fmt: skip
    told = {
        "title": title, "version": version, "words": first_words(session, version), "further": further_words(version),
        "count": count(session, version), "fault": fault, "given": given or {},
        "kept_now": "kept" in request.query_params,
    }  # fmt: skip
    return page(request, template, told, 422 if fault else 200)


def _before_the_panel(session: Session, request: Request) -> AnswerVersion:
    found = session.get(AnswerVersion, request.path_params["id"])
    if found is None or found.state != "panel_review":
        raise HTTPException(404)
    return found


def _number(form: FormData, name: str) -> int:
    told = str(form.get(name) or "0").strip()
    return int(told) if told.isdigit() and len(told) < 4 else 0
