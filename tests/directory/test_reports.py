"""Reports of wrong entries: from the one who noticed to a decision, on either engine."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.clock import fixed_clock
from core.records.audit import Audit, first_broken
from directory.exporting.service import service as exported
from directory.exporting.shelf import Shelf
from directory.find import services_by_id
from directory.records import Report, Service
from directory.reports import decide, forget_notes, make_report, queue
from directory.search import search
from directory.warning import BEING_CHECKED
from tests.directory.databases import ENGINES, starter_directory
from web.directory_api.card import card

FRIDAY = datetime(2026, 12, 18, 12, tzinfo=UTC)
FIXERS = "hinckley-fixers"


@pytest.fixture(scope="module", params=ENGINES)
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The starter directory."""
    with starter_directory(request.param, tmp_path_factory.mktemp("reports"), "signpost_test_reports") as session:
        yield session


@pytest.fixture
def session(opened: Session) -> Iterator[Session]:
    """The same, as it was before, for every test, on a Friday before Christmas."""
    with fixed_clock(FRIDAY):
        yield opened
    opened.rollback()


def the(session: Session, source_id: str) -> Service:
    return session.scalars(select(Service).where(Service.source_id == source_id)).one()


def reported(session: Session, kind: str = "phone", note: str = "") -> Report:
    return make_report(session, the(session, FIXERS).id, kind, note, door="resident")


def shown(session: Session) -> dict[str, Any]:
    return card(services_by_id(session, [the(session, FIXERS).id])[0])


def alert(session: Session) -> str:
    found = the(session, FIXERS)
    return str(exported(Shelf(session, [found]), found).get("alert", ""))


def test_it_is_due_in_five_working_days(session: Session) -> None:
    assert reported(session).due == date(2026, 12, 29), "Christmas, the day for Boxing Day and two weekends lie between"


def test_while_it_is_open_everybody_is_told(session: Session) -> None:
    search(session, "mend toaster hinckley")
    assert (shown(session)["being_checked"], alert(session)) == ("", "")
    report = reported(session)
    assert (shown(session)["being_checked"], alert(session)) == (BEING_CHECKED, BEING_CHECKED)
    assert search(session, "mend toaster hinckley").services[0].being_checked == BEING_CHECKED
    decide(session, report.id, "being checked", by="ann")
    assert (shown(session)["being_checked"], alert(session)) == (BEING_CHECKED, BEING_CHECKED)
    decide(session, report.id, "nothing wrong", by="ann", why="rang them")
    assert (shown(session)["being_checked"], alert(session)) == ("", "")
    assert search(session, "mend toaster hinckley").services[0].being_checked == ""


def test_whoever_fetches_what_changed_gets_it_again(session: Session) -> None:
    the(session, FIXERS).last_modified = FRIDAY - timedelta(days=90)
    report = reported(session)
    assert the(session, FIXERS).last_modified == FRIDAY
    with fixed_clock(FRIDAY + timedelta(days=1)):
        decide(session, report.id, "put right", by="ann", why="new number")
    assert the(session, FIXERS).last_modified == FRIDAY + timedelta(days=1)


def test_the_queue_has_what_is_due_first_in_front(session: Session) -> None:
    late = reported(session, "closed")
    with fixed_clock(FRIDAY + timedelta(days=30)):
        later = reported(session, "times")
        told = queue(session)
    assert [(each.report.id, each.overdue) for each in told] == [(late.id, True), (later.id, False)]
    assert told[0].service.source_id == FIXERS
    decide(session, late.id, "put right", by="ann", why="it has closed")
    assert [each.report.id for each in queue(session)] == [later.id]
    assert [each.report.id for each in queue(session, ["put right"])] == [late.id]


def test_the_same_again_waits_once(session: Session) -> None:
    first = reported(session, note="the number is dead")
    assert reported(session, note="the number is dead").id == first.id
    assert reported(session, note="no one answers").id != first.id
    decide(session, first.id, "put right", by="ann", why="new number")
    assert reported(session, note="the number is dead").id != first.id


def test_every_move_stands_in_the_audit_trail_without_the_note(session: Session) -> None:
    report = reported(session, note="the number is dead")
    decide(session, report.id, "being checked", by="ann")
    decide(session, report.id, "put right", by="bea", why="new number")
    trail = session.scalars(select(Audit).order_by(Audit.seq.desc()).limit(3)).all()[::-1]
    assert [(each.actor, each.deed, each.reason) for each in trail] == [
        ("resident", "reported as wrong", ""),
        ("ann", "report: being checked", ""),
        ("bea", "report: put right", "new number"),
    ]
    assert not any("dead" in str(each.detail) for each in trail)
    assert first_broken(session) is None


def test_notes_are_forgotten_after_a_while_but_not_what_was_decided(session: Session) -> None:
    settled, waiting = reported(session, note="the number is dead"), reported(session, note="no one answers")
    decide(session, settled.id, "put right", by="ann", why="new number")
    for days, note in ((90, "the number is dead"), (91, "")):
        with fixed_clock(FRIDAY + timedelta(days=days)):
            forget_notes(session)
        session.expire_all()
        assert (settled.note, settled.why, waiting.note) == (note, "new number", "no one answers")


@pytest.mark.parametrize(("kind", "note", "wrong"), [("colour", "", "no kind"), ("phone", "x" * 1001, "at most 1000")])
def test_a_report_that_cannot_be(session: Session, kind: str, note: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        reported(session, kind, note)
    with pytest.raises(ValueError, match="no service"):
        make_report(session, "none", "phone", door="desk")


def test_moves_that_cannot_be(session: Session) -> None:
    report = reported(session)
    for id, state, why, wrong in (
        ("none", "put right", "x", "there is no report"),
        (report.id, "new", "x", "cannot be moved"),
        (report.id, "lost", "x", "cannot be moved"),
        (report.id, "put right", " ", "say why"),
    ):
        with pytest.raises(ValueError, match=wrong):
            decide(session, id, state, by="ann", why=why)
    decide(session, report.id, "put right", by="ann", why="new number")
    with pytest.raises(ValueError, match="decided already: put right, by ann"):
        decide(session, report.id, "nothing wrong", by="bea", why="x")
    with pytest.raises(ValueError, match="no state"):
        queue(session, ["lost"])
