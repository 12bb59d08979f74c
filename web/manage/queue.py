"""What people told us is wrong in the directory: the queue, and each report with its decision and correction."""

from collections.abc import Callable
from typing import Any, get_args

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life.forbidden import Forbidden
from core.records import open_session
from directory.correcting.put import FIELDS
from directory.corrections import correct
from directory.find import services_by_id
from directory.records import Report, Service
from directory.records.report import ReportState
from directory.reports import OPEN, decide, queue
from web.desk.wrong import LABELS
from web.forms import checked_form
from web.manage.reasoned import reasoned
from web.pages import page
from web.panel.who import me
from web.when import spoken_date

HERE = "/manage/directory"
STATES: tuple[ReportState, ...] = get_args(ReportState)
FILTERS: dict[str, str] = {"open": "Open"} | {state: state.capitalize() for state in STATES}
DECISIONS: dict[ReportState, str] = {
    "being checked": "I am checking it", "put right": "It is put right", "nothing wrong": "Nothing was wrong",
}  # fmt: skip
NAMES = {
    "phone": "Phone", "address": "Address", "opening": "Days and times", "cost": "Cost", "status": "Status",
    "checked": "All of it was checked on", "name": "Name", "description": "Description", "who_for": "Who it is for",
    "url": "Web page", "email": "E-mail address", "owner_mailbox": "Owner's mailbox",
    "review_days": "Check every so many days",
}  # fmt: skip


async def reports(request: Request) -> Response:
    """GET /manage/directory: those in one state (`show`), those due first in front."""
    show = request.query_params.get("show", "open")
    show = show if show in FILTERS else "open"
    with open_session() as session:
        found = queue(session, OPEN if show == "open" else (show,))
    told = {"title": "What people say is wrong", "reports": found, "show": show, "filters": FILTERS, "kinds": LABELS,
            "day": spoken_date}  # fmt: skip
    return page(request, "manage/queue.html", told)


async def report(request: Request) -> Response:
    """GET and POST /manage/directory/reports/{id}: a decision (`state`, `reason`)."""
    form = await checked_form(request) if request.method == "POST" else None
    if form is None:
        with open_session() as session:
            return _page(request, session)

    def decided(session: Session, why: str) -> Response:
        found = _report(session, request)
        if found.state not in OPEN:
            raise Forbidden("This report is decided already.")
        decide(session, found.id, str(form.get("state") or ""), by=me(request).name, why=why)
        return RedirectResponse(HERE, 303)

    return _done(request, form, "reason", decided)


async def put_right(request: Request) -> Response:
    """POST /manage/directory/reports/{id}/correct: a `field` of the service has a `value`, for a reason (`how`)."""
    form = await checked_form(request)
    field, value = str(form.get("field") or ""), str(form.get("value") or "")

    def corrected(session: Session, reason: str) -> Response:
        found = _report(session, request)
        if not reason:
            raise ValueError("say how you know: they rang, or their site says so")
        correct(session, found.service_id, field, value, by=me(request).name, reason=reason)
        return RedirectResponse(f"{HERE}/reports/{found.id}?kept=1", 303)

    return _done(request, form, "how", corrected)


def _done(request: Request, form: FormData, box: str, deed: Callable[[Session, str], Response]) -> Response:
    told = reasoned(request, form, box, deed)
    if isinstance(told, Response):
        return told
    with open_session() as session:
        return _page(request, session, told, box, form)


def _report(session: Session, request: Request) -> Report:
    found = session.get(Report, request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return found


def _page(request: Request, session: Session, fault: str = "", at: str = "", form: FormData | None = None) -> Response:
    found = _report(session, request)
    service = session.get_one(Service, found.service_id)
    shown = next(iter(services_by_id(session, [service.id])), None)
    told: dict[str, Any] = {
        "title": service.name, "report": found, "service": service, "kind": LABELS[found.kind], "day": spoken_date,
        "decisions": DECISIONS if found.state in OPEN else {}, "fields": {each: NAMES[each] for each in FIELDS},
        "fault": fault, "fault_at": at, "given": form or {}, "kept": "kept" in request.query_params,
        "shown": {"Phone": shown.phone, "Address": shown.address, "Days and times": shown.open, "Cost": shown.cost,
                  "E-mail address": shown.email, "Last check": shown.checked} if shown else {},
    }  # fmt: skip
    return page(request, "manage/report.html", told, 422 if fault else 200)
