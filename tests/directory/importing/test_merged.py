"""A pair merged by a person stays merged over imports, and comes apart when the kept one is gone."""

from typing import Any

import pytest
from sqlalchemy import select

from core.records.audit import Audit
from directory.load import load_directory
from directory.merging import merge, not_the_same, proposed_pairs
from directory.records import Duplicate, LocalCorrection, Phone, Service
from tests.directory.importing.conftest import Sessions
from tests.directory.importing.serving import record

MAIL = {"email": "desk@club.org.uk"}
RING = {"contacts": [{"phones": [{"number": "0116 496 0004"}]}]}
KEPT, LOST = record(1)["id"], record(3)["id"]


def two(imported: Any) -> None:
    imported(record(1, name="Enderby Lunch Club", **MAIL))
    imported(record(3, name="Enderby Lunch Club", **MAIL, **RING), name="other")


def merged(sessions: Sessions) -> None:
    with sessions() as session:
        merge(session, KEPT, LOST, by="ann", reason="one phone, one hall")


def states(sessions: Sessions) -> tuple[str, str]:
    with sessions() as session:
        return session.get_one(Service, KEPT).status, session.get_one(Service, LOST).status


def test_an_import_does_not_bring_a_merged_one_back(imported: Any, sessions: Sessions) -> None:
    two(imported)
    merged(sessions)
    assert imported(record(3, name="Enderby Lunch Club", **MAIL, **RING), name="other").unchanged == 1
    imported(record(3, name="Enderby Lunch Club", description="New words", **MAIL, **RING), name="other")
    assert states(sessions) == ("active", "withdrawn")
    with sessions() as session:
        assert session.get_one(Service, LOST).description == "New words", "kept fresh for when it is needed"
        assert proposed_pairs(session) == []


def test_what_only_the_other_had_is_taken_over_and_held(imported: Any, sessions: Sessions) -> None:
    two(imported)
    merged(sessions)
    imported(record(1, name="Enderby Lunch Club", description="New words", **MAIL))
    with sessions() as session:
        assert session.scalars(select(LocalCorrection.field)).all() == ["phone"]
        assert "0116 496 0004" in session.scalars(select(Phone.number)).all()
        assert "no phone" not in session.get_one(Service, KEPT).flags
        assert session.scalars(select(Audit.deed)).all() == ["corrected", "merged"]


def test_it_comes_back_when_the_kept_one_is_gone(imported: Any, sessions: Sessions) -> None:
    two(imported)
    merged(sessions)
    imported(record(2))
    assert states(sessions) == ("withdrawn", "active")
    imported(record(1, name="Enderby Lunch Club", **MAIL), record(2))
    with sessions() as session:
        assert [(each.one.id, each.other.id) for each in proposed_pairs(session)] == [(KEPT, LOST)]


def test_it_stays_away_when_its_own_source_dropped_it(imported: Any, sessions: Sessions) -> None:
    two(imported)
    merged(sessions)
    imported(record(4), name="other")
    imported(record(2))
    assert states(sessions) == ("withdrawn", "withdrawn")


def test_the_master_takes_over_from_what_was_merged_into_the_starter_set(imported: Any, sessions: Sessions) -> None:
    imported(record(1))
    with sessions() as session:
        load_directory(session)
        ours = session.scalars(select(Service.id).where(Service.source_id == "hinckley-fixers")).one()
        merge(session, ours, KEPT, by="ann", reason="the same")
    imported(record(1), master=True)
    with sessions() as session:
        assert session.get_one(Service, KEPT).status == "active"
        assert session.get_one(Service, ours).status == "withdrawn"


def test_two_that_are_not_the_same_are_not_proposed_again(imported: Any, sessions: Sessions) -> None:
    two(imported)
    with sessions() as session:
        assert len(proposed_pairs(session)) == 1
        not_the_same(session, LOST, KEPT, by="ann", reason="two halls")
    two(imported)
    with sessions() as session:
        assert proposed_pairs(session) == []
        assert session.scalars(select(Duplicate.decided_by)).one() == "ann"
    assert states(sessions) == ("active", "active")


def test_a_chain_of_merges_keeps_the_last_alone(imported: Any, sessions: Sessions) -> None:
    two(imported)
    imported(record(5, name="Enderby Lunch Club", **MAIL), name="third")
    third = record(5)["id"]
    with sessions() as session:
        assert len(proposed_pairs(session)) == 3
        merge(session, KEPT, LOST, by="ann", reason="one hall")
        merge(session, third, KEPT, by="ann", reason="one hall")
        assert proposed_pairs(session) == []
    imported(record(3, name="Enderby Lunch Club", **MAIL, **RING), name="other")
    with sessions() as session:
        assert session.scalars(select(Service.id).where(Service.status == "active")).all() == [third]


def test_a_merge_can_be_taken_back(imported: Any, sessions: Sessions) -> None:
    two(imported)
    merged(sessions)
    with sessions() as session:
        not_the_same(session, KEPT, LOST, by="bea", reason="two halls after all")
    assert states(sessions) == ("active", "active")
    two(imported)
    assert states(sessions) == ("active", "active")
    with sessions() as session:
        assert proposed_pairs(session) == []


@pytest.mark.parametrize(
    ("kept", "lost", "wrong"),
    [(KEPT, KEPT, "with itself"), (KEPT, "none", "no service none"), ("none", LOST, "no service none")],
)
def test_what_cannot_be_merged(imported: Any, sessions: Sessions, kept: str, lost: str, wrong: str) -> None:
    two(imported)
    with sessions() as session, pytest.raises(ValueError, match=wrong):
        merge(session, kept, lost, by="ann", reason="")


def test_a_withdrawn_one_is_not_merged_again(imported: Any, sessions: Sessions) -> None:
    two(imported)
    merged(sessions)
    with sessions() as session, pytest.raises(ValueError, match="withdrawn already"):
        merge(session, LOST, KEPT, by="ann", reason="")
