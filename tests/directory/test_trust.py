"""What ranks above what, where services fit alike: a way to make contact counts strongly, age mildly."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from directory.records import Contact, Organisation, Phone, Service
from directory.search import search
from tests.directory.databases import ENGINES, database

TODAY = date(2026, 11, 25)
FRESH, OLD = "2026-10-01", "2021-01"
# By what they should be called in the list: way to make contact, date, flags. Best first.
SERVICES = {
    "phone, fresh": ("phone", FRESH, []),
    "phone, undated": ("phone", "", ["undated"]),
    "phone, old": ("phone", OLD, ["old"]),
    "no contact, fresh": ("", FRESH, ["no phone", "no contact"]),
    "no contact, old": ("", OLD, ["no phone", "no contact", "old"]),
}


@pytest.fixture(scope="module", params=ENGINES)
def session(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Five clubs alike in all but how they can be reached and when they were checked, the worst first by their ids."""
    folder: Path = tmp_path_factory.mktemp("trust")
    with database(request.param, folder, "signpost_test_trust") as engine, Session(engine) as opened:
        opened.add(Organisation(id="o", name="Club", source="test"))
        opened.flush()
        for at, (told, (way, seen, flags)) in enumerate(reversed(SERVICES.items())):
            add(opened, str(at), told, way, seen, flags)
        opened.commit()
        yield opened


def add(session: Session, id: str, told: str, way: str, seen: str, flags: list[str]) -> None:
    session.add(
        Service(
            id=id, organisation_id="o", name="Bagpipe lessons", description="Bagpipe lessons for beginners", who_for="",
            status="active", source="test", source_id=id, source_date=seen, flags=flags, notes=told,
            last_modified=datetime(2026, 1, 1, tzinfo=UTC),
        )
    )  # fmt: skip
    session.flush()
    if way:
        session.add(Contact(id=id, service_id=id))
        session.flush()
        session.add(Phone(id=id, contact_id=id, number="0116 496 0001"))
    session.flush()


def test_a_way_to_make_contact_weighs_more_than_age(session: Session) -> None:
    found = search(session, "bagpipe lessons", today=TODAY).services
    told = [session.get_one(Service, each.id).notes for each in found]
    assert told == list(SERVICES)


def test_age_alone_hides_nothing(session: Session) -> None:
    found = search(session, "bagpipe lessons", today=TODAY)
    assert found.total == len(SERVICES)
    assert not found.weaker


def test_what_is_over_its_interval_or_undated_says_so(session: Session) -> None:
    warnings = {each.id: each.warning for each in search(session, "bagpipe lessons", today=TODAY).services}
    by_name = dict(zip(reversed(SERVICES), (warnings[str(at)] for at in range(len(SERVICES))), strict=True))
    assert by_name["phone, fresh"] == by_name["no contact, fresh"] == ""
    assert by_name["phone, old"] == "We last saw this in January 2021. Please check before you go."
    assert by_name["phone, undated"] == "We do not know when this was last checked. Please check before you go."
