"""What is kept, changed, withdrawn and refused when a source is imported again."""

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.records.audit import Audit
from directory.corrections import correct
from directory.importing.store import take
from directory.importing.store.take import ImportRefused
from directory.load import load_directory
from directory.records import Duplicate, LocalCorrection, Location, Organisation, Phone, Service, Source
from tests.directory.importing.conftest import Sessions
from tests.directory.importing.serving import record


def service(session: Session, number: int) -> Service:
    return session.get_one(Service, record(number)["id"])


def test_what_vanishes_is_withdrawn_and_comes_back(imported: Any, sessions: Sessions) -> None:
    imported(record(1), record(2))
    assert imported(record(1)).withdrawn == 1
    with sessions() as session:
        gone = service(session, 2)
        assert gone.status == "withdrawn"
        assert gone.not_seen_since
    report = imported(record(1), record(2))
    assert (report.changed, report.unchanged) == (1, 1)
    with sessions() as session:
        assert service(session, 2).status == "active"
        assert service(session, 2).not_seen_since is None


def test_a_source_that_lost_a_third_is_not_believed(imported: Any, sessions: Sessions) -> None:
    imported(*map(record, range(20)))
    with pytest.raises(ImportRefused, match="7 of the 20"):
        imported(*map(record, range(13)), record(1, name="Changed"))
    with sessions() as session:
        assert set(session.scalars(select(Service.status))) == {"active"}
        assert service(session, 1).name == "Service 1"
    assert imported(*map(record, range(13)), fewer=True).withdrawn == 7


def test_a_fault_in_the_middle_leaves_nothing(
    imported: Any, sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(take, "LOT", 2)
    monkeypatch.setattr("directory.importing.run.propose_duplicates", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        imported(*map(record, range(7)))
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(Service)) == 0


def test_a_correction_holds_until_the_source_says_the_same(imported: Any, sessions: Sessions) -> None:
    phones = {"contacts": [{"phones": [{"number": "0116 496 0001"}]}]}
    imported(record(1, **phones))
    with sessions() as session:
        id = record(1)["id"]
        correct(session, id, "name", "Right name", by="ann", reason="they rang")
        correct(session, id, "phone", "0116 496 0002", by="ann", reason="they rang")
        assert session.scalars(select(Audit.deed)).all() == ["corrected", "corrected"]
        with pytest.raises(ValueError, match="no owner"):
            correct(session, id, "owner", "x", by="ann", reason="")
    report = imported(record(1, description="New words", **phones))
    assert (report.changed, report.kept, report.settled) == (1, 2, 0)
    with sessions() as session:
        assert service(session, 1).name == "Right name"
        assert service(session, 1).description == "New words"
        assert session.scalars(select(Phone.number)).all() == ["0116 496 0002"]
    assert imported(record(1, name="Right name", **phones)).settled == 1
    with sessions() as session:
        assert session.scalars(select(LocalCorrection.field)).all() == ["phone"]


def test_a_missing_phone_can_be_corrected(imported: Any, sessions: Sessions) -> None:
    imported(record(1))
    with sessions() as session:
        correct(session, record(1)["id"], "phone", "0116 496 0002", by="ann", reason="")
    imported(record(1, description="New words"))
    with sessions() as session:
        assert session.scalars(select(Phone.number)).all() == ["0116 496 0002"]
        assert "no phone" not in service(session, 1).flags


def test_what_services_share_is_kept_once_and_tidied_away(imported: Any, sessions: Sessions) -> None:
    hall = {"id": "20000000-0000-4000-8000-000000000001", "name": "Hall", "latitude": 52.6, "longitude": -1.1}
    one = record(1, service_at_locations=[{"location": hall}])
    imported(one, record(2, service_at_locations=[{"location": hall}]), record(3, organization={"name": "Other"}))
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(Location)) == 1
    imported(record(1), record(2), record(3, organization={"name": "Third"}))
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(Location)) == 0
        assert set(session.scalars(select(Organisation.name))) == {"Owner", "Third"}


def test_one_id_for_things_of_two_services(imported: Any, sessions: Sessions) -> None:
    desk = [{"id": "30000000-0000-4000-8000-000000000001", "phones": [{"id": "x", "number": "0116 496 0003"}]}]
    imported(record(1, contacts=desk), record(2, contacts=desk))
    imported(record(1, contacts=desk), record(2, contacts=desk, description="New words"))
    with sessions() as session:
        assert len(session.scalars(select(Phone.number)).all()) == 2


def test_a_service_of_another_source_is_left_alone(imported: Any, sessions: Sessions) -> None:
    imported(record(1))
    report = imported(record(1, name="Theirs"), record(2), name="other")
    assert report.refused == [(record(1)["id"], "the directory has it already, from feed")]
    with sessions() as session:
        assert service(session, 1).name == "Service 1"


def test_the_same_service_from_two_sources_is_proposed_for_merging(imported: Any, sessions: Sessions) -> None:
    reach = {"contacts": [{"phones": [{"number": "0116 496 0004"}]}], "email": "desk@club.org.uk"}
    imported(record(1, name="Enderby Lunch Club", **reach), record(2, name="Enderby Chess Club", **reach))
    report = imported(record(3, name="Lunch club, Enderby", **reach), name="other")
    assert report.duplicates == 1
    with sessions() as session:
        pair = session.scalars(select(Duplicate)).one()
        assert (pair.one_id, pair.other_id) == (record(1)["id"], record(3)["id"])
        assert pair.reasons == ["same name", "same phone", "same e-mail address"]
        pair.state = "different"
    assert imported(record(3, name="Lunch club, Enderby", **reach), name="other").duplicates == 0


def test_the_councils_own_directory_takes_over(imported: Any, sessions: Sessions) -> None:
    with sessions() as session:
        load_directory(session)
    imported(record(1), master=True)
    with sessions() as session:
        assert not load_directory(session).changed
        assert session.scalars(select(Service.source).where(Service.status == "active")).all() == ["feed"]
        assert session.get_one(Source, "feed").report["imported"] == 1


def test_odd_records_are_refused_one_by_one(imported: Any) -> None:
    odd = [None, 7, [], {}, {"name": {"a": 1}}, {"id": [1], "name": "x"}, {"name": "y", "schedules": "often"},
           {"name": "z", "service_at_locations": [None, {"location": []}, 3]}, {"name": "n" * 100_000}]  # fmt: skip
    report = imported(*odd)
    assert report.records == len(odd)
