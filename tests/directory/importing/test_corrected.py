"""Every field that can be put right holds over an import, and ends when the source says the same."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from core import clock
from directory.corrections import correct
from directory.exporting.file import write_corrections
from directory.importing.report import Report
from directory.records import (
    Address,
    CostOption,
    LocalCorrection,
    Location,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
)
from tests.directory.importing.conftest import Sessions
from tests.directory.importing.serving import record

ID = record(1)["id"]
HALL = {"id": "20000000-0000-4000-8000-000000000001", "name": "Hall", "latitude": 52.6, "longitude": -1.1,
        "addresses": [{"address_1": "1 Old Street", "city": "Oadby"}]}  # fmt: skip
MORNINGS = [{"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "12:00"}]
FULL = {
    "service_at_locations": [{"location": HALL}],
    "schedules": MORNINGS,
    "cost_options": [{"option": "Free"}],
    "contacts": [{"phones": [{"number": "0116 496 0001"}]}],
}


def put_right(sessions: Sessions, field: str, value: str) -> None:
    with sessions() as session:
        correct(session, ID, field, value, by="ann", reason="they rang")


def changed(imported: Any, **more: Any) -> Report:
    report: Report = imported(record(1, **FULL | {"description": "New words"} | more))
    assert report.changed == 1
    return report


def test_a_wrong_address_moves_the_service_to_a_place_of_its_own(imported: Any, sessions: Sessions) -> None:
    imported(record(1, **FULL), record(2, service_at_locations=[{"location": HALL}]))
    for value in ("Church Hall, Enderby, LE19 4AA", "Church Hall, High Street, Enderby, LE19 4AA"):
        put_right(sessions, "address", value)
    imported(record(1, **FULL, name="Renamed"), record(2, service_at_locations=[{"location": HALL}]))
    with sessions() as session:
        at = dict(session.execute(select(ServiceAtLocation.service_id, ServiceAtLocation.location_id)).all())
        assert at[ID] != at[record(2)["id"]]
        address = session.scalars(select(Address).where(Address.location_id == at[ID])).one()
        assert (address.address_1, address.city, address.region) == ("Church Hall, High Street", "Enderby", "Blaby")
        assert 52.5 < (session.get_one(Location, at[ID]).latitude or 0) < 52.65
        assert session.scalars(select(Address.city).where(Address.location_id == at[record(2)["id"]])).one() == "Oadby"
        assert session.scalars(select(LocalCorrection.was)).one() == "1 Old Street, Oadby"


def test_corrected_times_replace_the_rules(imported: Any, sessions: Sessions) -> None:
    imported(record(1, **FULL))
    put_right(sessions, "opening", "Tuesday 2pm to 4pm")
    changed(imported)
    with sessions() as session:
        rule = session.scalars(select(Schedule)).one()
        assert (rule.byday, rule.opens_at and rule.opens_at.hour) == ("TU", 14)
        assert session.get_one(Service, ID).opening == "Tuesday 2pm to 4pm"
    put_right(sessions, "opening", "by arrangement")
    with sessions() as session:
        assert session.scalars(select(Schedule)).all() == []


def test_a_corrected_cost(imported: Any, sessions: Sessions) -> None:
    imported(record(1, **FULL))
    put_right(sessions, "cost", "charged")
    assert changed(imported).kept == 1
    with sessions() as session:
        assert session.scalars(select(CostOption.option)).all() == ["charged"]
    assert changed(imported, description="Newer", cost_options=[{"option": "£3", "amount": 3}]).settled == 1


def test_a_number_that_is_no_longer_theirs_is_taken_away(imported: Any, sessions: Sessions) -> None:
    imported(record(1, **FULL))
    put_right(sessions, "phone", "")
    changed(imported)
    with sessions() as session:
        assert session.scalars(select(Phone)).all() == []
        assert {"no phone", "no contact"} <= set(session.get_one(Service, ID).flags)


def test_a_way_to_make_contact_takes_the_flag_away(imported: Any, sessions: Sessions) -> None:
    imported(record(1))
    put_right(sessions, "email", "desk@club.org.uk")
    with sessions() as session:
        assert set(session.get_one(Service, ID).flags) == {"no place", "undated", "no phone"}
    put_right(sessions, "address", "Enderby")
    with sessions() as session:
        assert "no place" not in session.get_one(Service, ID).flags


def test_closed_for_now_holds(imported: Any, sessions: Sessions) -> None:
    imported(record(1, **FULL))
    put_right(sessions, "status", "temporarily closed")
    changed(imported)
    with sessions() as session:
        assert session.get_one(Service, ID).status == "temporarily closed"


def test_checked_today_holds_until_the_source_has_looked_later(imported: Any, sessions: Sessions) -> None:
    imported(record(1, **FULL, assured_date="2020-01-01"))
    put_right(sessions, "checked", "2026-01-31")
    assert changed(imported, assured_date="2020-01-01").kept == 1
    with sessions() as session:
        service = session.get_one(Service, ID)
        assert (service.checked_on, service.source_date) == (date(2026, 1, 31), "2026-01-31")
        assert "old" not in service.flags
    assert changed(imported, description="Newer", assured_date="2026-02-01").settled == 1
    with sessions() as session:
        assert session.get_one(Service, ID).checked_on == date(2026, 2, 1)


def test_the_owners_mailbox_and_the_interval_are_ours_to_set(imported: Any, sessions: Sessions, tmp_path: Path) -> None:
    imported(record(1, **FULL, assurer_email="jane.doe@club.org.uk"), record(2, assurer_email="office@club.org.uk"))
    with sessions() as session:
        owners = dict(session.execute(select(Service.id, Service.owner_mailbox)).all())
        assert owners == {ID: "", record(2)["id"]: "office@club.org.uk"}, "nobody's own address is kept"
    put_right(sessions, "owner_mailbox", "directory@club.org.uk")
    put_right(sessions, "review_days", "30")
    changed(imported)
    with sessions() as session:
        service = session.get_one(Service, ID)
        assert (service.owner_mailbox, service.review_days) == ("directory@club.org.uk", 30)
        assert write_corrections(session, tmp_path / "back.csv") == 0


@pytest.mark.parametrize(
    ("field", "value", "wrong"),
    [
        ("owner", "x", "there is no owner"),
        ("name", " ", "must have a name"),
        ("phone", "12345", "not a phone number"),
        ("phone", "0116 496 0001 or 0116 496 0002", "not a phone number"),
        ("status", "withdrawn", "is no status"),
        ("cost", "cheap", "is no cost"),
        ("checked", "2999-01-01", "no day until today"),
        ("checked", "2026", "no day until today"),
        ("owner_mailbox", "ann", "no e-mail address"),
        ("review_days", "0", "no number of days"),
        ("review_days", "often", "no number of days"),
        ("address", "somewhere", "needs the town"),
        ("address", "", "needs the town"),
    ],
)
def test_what_cannot_be_is_refused(imported: Any, sessions: Sessions, field: str, value: str, wrong: str) -> None:
    imported(record(1, **FULL))
    with pytest.raises(ValueError, match=wrong):
        put_right(sessions, field, value)
    with sessions() as session:
        assert session.scalars(select(LocalCorrection)).all() == []
        assert session.get_one(Service, ID).last_modified <= clock.now()
