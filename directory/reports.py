"""Reports of wrong entries: taken from whoever noticed, worked through as a queue, decided by a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import get_args
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from core import clock
from core.records.audit import append
from core.settings import settings
from core.workdays import working_days_after
from directory.records import Report, Service
from directory.records.report import Door, ReportKind, ReportState

WORKING_DAYS = 5
LONGEST = 1000
OPEN: tuple[ReportState, ...] = ("new", "being checked")
KINDS: tuple[ReportKind, ...] = get_args(ReportKind)
STATES: tuple[ReportState, ...] = get_args(ReportState)


@dataclass(frozen=True)
class Queued:
    """A report with the service it is about; `overdue` when it should have been decided before today."""

    report: Report
    service: Service
    overdue: bool


def make_report(session: Session, service_id: str, kind: str, note: str = "", *, door: Door) -> Report:
    """Put a report into the queue. `note` must have been masked by its caller, and heard by the safety watch.

    The same again while it is open adds nothing: the one that waits is returned. Raises ValueError for a service or a
    kind that there is not, and for a note of over 1,000 characters.
    """
    if session.get(Service, service_id) is None:
        raise ValueError(f"there is no service {service_id}")
    if kind not in KINDS:
        raise ValueError(f'"{kind}" is no kind of report: {", ".join(KINDS)}')
    if len(note) > LONGEST:
        raise ValueError(f"a note has at most {LONGEST} characters")
    same = select(Report).where(
        Report.service_id == service_id, Report.kind == kind, Report.note == note, Report.state.in_(OPEN)
    )
    if waiting := session.scalars(same).first():
        return waiting
    now = clock.now()
    due = working_days_after(clock.today(), WORKING_DAYS)
    made = Report(id=uuid4().hex, service_id=service_id, kind=kind, note=note, door=door, state="new", at=now, due=due)
    session.add(made)
    _touch(session, service_id)
    append(session, actor=door, deed="reported as wrong", subject=f"service {service_id}", kind=kind, report=made.id)
    return made


def queue(session: Session, states: Sequence[str] = OPEN) -> list[Queued]:
    """The reports in these states, those that are due first in front. Raises ValueError for a state there is not."""
    if unknown := set(states) - set(STATES):
        raise ValueError(f'"{min(unknown)}" is no state of a report: {", ".join(STATES)}')
    query = select(Report, Service).join(Service, Service.id == Report.service_id).where(Report.state.in_(states))
    rows = session.execute(query.order_by(Report.due, Report.at, Report.id))
    today = clock.today()
    return [Queued(report, service, report.state in OPEN and report.due < today) for report, service in rows]


def decide(session: Session, id: str, state: str, *, by: str, why: str = "") -> Report:
    """Move a report to "being checked", "put right" or "nothing wrong". `by` is the person's account name.

    Raises ValueError, in plain words, for a report or state that there is not, for one that is decided already, and
    for a decision without a reason.
    """
    found = session.get(Report, id)
    if found is None:
        raise ValueError(f"there is no report {id}")
    if state not in STATES or state == "new":
        raise ValueError(f'a report cannot be moved to "{state}": {", ".join(STATES[1:])}')
    if found.state not in OPEN:
        raise ValueError(f"report {id} is decided already: {found.state}, by {found.by}")
    if state not in OPEN and not why.strip():
        raise ValueError("say why: what was found out, and how")
    found.state, found.by, found.why, found.decided_at = state, by, why.strip(), clock.now()
    _touch(session, found.service_id)
    append(session, actor=by, deed=f"report: {state}", subject=f"service {found.service_id}", reason=found.why,
           report=id)  # fmt: skip
    return found


def being_checked(session: Session, ids: Iterable[str]) -> set[str]:
    """Those of the services `ids` of which a report is open."""
    query = select(Report.service_id).where(Report.service_id.in_(sorted(set(ids))), Report.state.in_(OPEN))
    return set(session.scalars(query))


def forget_notes(session: Session) -> None:
    """Empty the notes of reports that were decided longer ago than masked words are kept; the rest stays."""
    before = clock.now() - timedelta(days=settings().keep_turn_days)
    past = (Report.state.not_in(OPEN), Report.decided_at < before, Report.note != "")
    session.execute(update(Report).where(*past).values(note=""))


def _touch(session: Session, service_id: str) -> None:
    """What others see of the service has changed, so those who fetch what changed must get it again."""
    session.get_one(Service, service_id).last_modified = clock.now()
