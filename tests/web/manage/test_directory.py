"""The directory's queue in the browser: reports decided and put right, pairs merged, quality as tables."""

import csv
import io
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core import clock
from core.records import open_session
from core.records.audit import Audit, first_broken
from directory.load import load_directory
from directory.quality import FAULTS
from directory.records import Duplicate, Report, Service
from directory.reports import make_report
from tests.panel_site import Site

PAGE = "/manage/directory"
PAIRS, QUALITY = f"{PAGE}/duplicates", f"{PAGE}/quality"


@pytest.fixture
def kept(site: Site) -> Iterator[Site]:
    """The site with the starter directory, a report and a pair."""
    with open_session() as session:
        load_directory(session)
        one, other = two(session)
        make_report(session, one, "phone", "It rings and rings.", door="resident")
        session.add(Duplicate(one_id=one, other_id=other, score=0.9, reasons=["same phone"], state="proposed",
                              found_at=clock.now()))  # fmt: skip
    yield site


def two(session: Session) -> list[str]:
    return sorted(session.scalars(select(Service.id).where(Service.status == "active").order_by(Service.id).limit(2)))


def told() -> Report:
    with open_session() as session:
        return session.scalars(select(Report)).one()


def trail() -> list[tuple[str, str, str]]:
    """Deed, actor and reason of what was done to services after the report came in."""
    with open_session() as session:
        assert first_broken(session) is None
        rows = session.scalars(select(Audit).where(Audit.subject.startswith("service ")).order_by(Audit.seq))
        return [(row.deed, row.actor, row.reason) for row in rows][1:]


def test_a_report_is_put_right_and_decided(kept: Site) -> None:
    page = f"{PAGE}/reports/{told().id}"
    assert page in kept.browser("manager").get(PAGE).text
    assert "It rings and rings." in kept.browser("manager").get(page).text
    right = {"field": "phone", "value": "0116 496 0123", "how": "They rang Priya Patel."}
    assert kept.send("manager", page, f"{page}/correct", **right).status_code == 303
    assert "<li>Phone: 0116 496 0123</li>" in kept.browser("manager").get(page).text
    assert kept.send("manager", page, state="being checked", reason="").status_code == 303
    assert kept.send("manager", page, state="put right", reason="Their site says so.").status_code == 303
    assert (told().state, told().by) == ("put right", "manager")
    assert [row[:2] for row in trail()] == [
        ("corrected", "manager"), ("report: being checked", "manager"), ("report: put right", "manager"),
    ]  # fmt: skip
    assert "Patel" not in str(trail())
    assert page not in kept.browser("manager").get(PAGE).text
    assert page in kept.browser("manager").get(f"{PAGE}?show=put+right").text


def test_what_is_decided_stays(kept: Site) -> None:
    page = f"{PAGE}/reports/{told().id}"
    kept.send("manager", page, state="nothing wrong", reason="I rang.")
    before = trail()
    assert kept.send("manager", "/account", page, state="put right", reason="I rang.").status_code == 403
    assert trail() == before


@pytest.mark.parametrize(
    ("to", "fields", "said"),
    [
        ("", {"state": "put right", "reason": ""}, "Say why"),
        ("", {"state": "gone", "reason": "I rang."}, "cannot be moved"),
        ("/correct", {"field": "phone", "value": "call us", "how": "They rang."}, "phone"),
        ("/correct", {"field": "phone", "value": "0116 496 0123", "how": ""}, "Say how you know"),
        ("/correct", {"field": "status", "value": "withdrawn", "how": "They rang."}, "no status"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(kept: Site, to: str, fields: dict[str, str], said: str) -> None:
    page = f"{PAGE}/reports/{told().id}"
    answer = kept.send("manager", page, page + to, **fields)
    assert answer.status_code == 422
    assert said in answer.text
    assert trail() == []


def test_late_reports_are_marked(kept: Site) -> None:
    assert "Overdue" not in kept.browser("manager").get(PAGE).text
    with clock.fixed_clock(clock.now() + timedelta(days=14)), open_session() as session:
        session.scalars(select(Report)).one().due = clock.today() - timedelta(days=15)
    assert "Overdue" in kept.browser("manager").get(PAGE).text


@pytest.mark.parametrize(
    ("do", "states"),
    [("one", ["active", "withdrawn"]), ("other", ["withdrawn", "active"]), ("different", ["active", "active"])],
)
def test_a_pair_is_decided_once(kept: Site, do: str, states: list[str]) -> None:
    with open_session() as session:
        one, other = two(session)
    decided = {"pair": f"{one} {other}", "do": do, "reason": "One hall, one phone."}
    assert kept.send("manager", PAIRS, **decided).status_code == 303
    with open_session() as session:
        assert [session.get_one(Service, id).status for id in (one, other)] == states
    before = trail()
    assert before[-1][0] == ("not the same" if do == "different" else "merged")
    assert kept.send("manager", "/account", PAIRS, **decided).status_code == 403
    assert trail() == before


@pytest.mark.parametrize("wrong", [{"reason": ""}, {"do": "both"}])
def test_a_pair_needs_a_reason_and_a_decision(kept: Site, wrong: dict[str, str]) -> None:
    with open_session() as session:
        one, other = two(session)
    decided = {"pair": f"{one} {other}", "do": "one", "reason": "One hall."} | wrong
    assert kept.send("manager", PAIRS, **decided).status_code == 422
    assert trail() == []


def test_quality_is_told_as_tables_and_as_a_file(kept: Site) -> None:
    page = kept.browser("manager").get(QUALITY).text
    rows = list(csv.DictReader(io.StringIO(kept.browser("manager").get(f"{QUALITY}.csv").text)))
    assert list(rows[0]) == ["by", "name", "services", *FAULTS]
    assert {row["by"] for row in rows} == {"district or area", "topic"}
    blaby = next(row for row in rows if row["name"] == "Blaby")
    assert int(blaby["services"]) > 0
    assert f'<td class="govuk-table__cell govuk-table__cell--numeric">{blaby["services"]}</td>' in page


@pytest.mark.parametrize("name", ["author", "approver", "facilitator", "member"])
def test_others_may_not_decide(kept: Site, name: str) -> None:
    page = f"{PAGE}/reports/{told().id}"
    for to in (page, f"{page}/correct", PAIRS):
        assert kept.send(name, "/account", to, state="put right", reason="I rang.").status_code == 403
    assert trail() == []
    assert told().state == "new"
