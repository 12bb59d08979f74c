""" "This is wrong" on a service's card: one plain form, heard by the safety watch before anything else."""

from functools import partial
from typing import Any

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.words import words
from conversations.plan.discreet import ASK_BEFORE_KEEPING
from core.records import open_session
from core.safety.alarm import Alarm
from directory.find import services_by_id
from directory.found import FoundService
from directory.reports import KINDS, WORKING_DAYS, make_report
from web.chat.masked import masked
from web.chat.message import LONGEST
from web.chat.mine import chat_of
from web.chat.outcry import answer_outcry, heard
from web.inside import is_inside
from web.limits import too_many_reports
from web.pages import page

STATUS = {"wrong_none_chosen": 422, "wrong_too_long": 422, "wrong_too_many": 429}


async def wrong(request: Request) -> Response:
    """GET /chat/wrong?service=…: what is wrong with it? POST: puts it into the directory's queue."""
    if request.method == "POST":
        return _take(request, await request.form())
    with open_session() as session:
        if "sent" in request.query_params:
            return _page(request, session, "wrong_done.html", "wrong_done", days=str(WORKING_DAYS))
        return _form(request, session, _service(session, request.query_params.get("service", "")))


def _take(request: Request, form: FormData) -> Response:
    note = str(form.get("note") or "").strip()
    alarms = heard(note)
    with open_session() as session:
        service = _service(session, str(form.get("service") or ""))
        kind = str(form.get("kind") or "")
        fault = _fault(request, kind, note)
        if alarms:
            # The words are not kept, but what they were about still needs mending.
            if service and not fault:
                make_report(session, service.id, kind, door="resident")
            return _alarm(request, session, form, alarms, note)
        if service is None or fault:
            return _form(request, session, service, fault=fault, kind=kind, note=note)
        make_report(session, service.id, kind, masked(session, note)[:LONGEST], door="resident")
    return RedirectResponse(f"/chat/wrong?sent=1{'&widget=1' if is_inside(request) else ''}", 303)


def _service(session: Session, id: str) -> FoundService | None:
    return next(iter(services_by_id(session, [id.replace("\x00", "")])), None)


def _fault(request: Request, kind: str, note: str) -> str:
    if kind not in KINDS:
        return "wrong_none_chosen"
    if len(note) > LONGEST:
        return "wrong_too_long"
    return "wrong_too_many" if too_many_reports(request) else ""


def _alarm(request: Request, session: Session, form: FormData, alarms: tuple[Alarm, ...], note: str) -> Response:
    replies = answer_outcry(session, chat_of(session, request, form), alarms, note)
    leave = any(alarm.topic in ASK_BEFORE_KEEPING for alarm in alarms)
    return _page(request, session, "ending_alarm.html", "ending_alarm_title", replies=replies, leave=leave)


def _form(
    request: Request, session: Session, service: FoundService | None, *, fault: str = "", kind: str = "", note: str = ""
) -> Response:
    if service is None:
        return _page(request, session, "wrong_gone.html", "wrong_gone", status=404)
    options = [{"value": each, "text": words(session, f"wrong_kind_{each}"), "checked": each == kind} for each in KINDS]
    told = {"service": service, "options": options, "note": note, "longest": LONGEST}
    if fault:
        told |= {"fault": words(session, fault), "at": "kind" if fault == "wrong_none_chosen" else "note"}
    return _page(request, session, "wrong.html", "wrong_title", status=STATUS.get(fault, 200), **told)


def _page(request: Request, session: Session, template: str, title: str, status: int = 200, **told: Any) -> Response:
    say = partial(words, session)
    return page(request, template, {"title": say(title), "say": say, **told}, status)
