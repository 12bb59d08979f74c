"""The index follows the records by itself, whoever changes them."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from directory.index.tables import SearchEntry, SearchSpot, SearchStale, SearchState, SearchWord
from directory.records import Location, Organisation, Service, ServiceAtLocation
from directory.search import search
from tests.directory.databases import ENGINES, starter_directory


@pytest.fixture(scope="module", params=ENGINES)
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The starter directory."""
    with starter_directory(request.param, tmp_path_factory.mktemp("index"), "signpost_test_index") as session:
        yield session


@pytest.fixture
def session(opened: Session) -> Iterator[Session]:
    """The same, as it was before, for every test."""
    yield opened
    opened.rollback()


def found(session: Session, query: str) -> list[str]:
    return [each.source_id for each in search(session, query).services]


def the(session: Session, source_id: str) -> Service:
    return session.scalars(select(Service).where(Service.source_id == source_id)).one()


def test_every_active_service_has_an_entry_and_nothing_is_stale(session: Session) -> None:
    active = session.scalar(select(func.count()).select_from(Service).where(Service.status == "active"))
    assert session.scalar(select(func.count()).select_from(SearchEntry)) == active
    assert session.scalar(select(SearchState.services)) == active
    assert session.scalar(select(func.count()).select_from(SearchStale)) == 0


def test_a_changed_description_is_found_and_the_old_one_is_not(session: Session) -> None:
    session.execute(update(Service).where(Service.source_id == "hinckley-fixers").values(description="Mends bagpipes."))
    assert found(session, "bagpipes")[:1] == ["hinckley-fixers"]
    assert session.scalar(select(SearchWord.services).where(SearchWord.word == "bagpipes")) == 1
    session.execute(update(Service).where(Service.source_id == "hinckley-fixers").values(description="Mends."))
    assert search(session, "bagpipes").unmet
    assert session.scalar(select(SearchWord.word).where(SearchWord.word == "bagpipes")) is None


def test_a_closed_service_is_not_found(session: Session) -> None:
    assert "mens-advice-line" in found(session, "mens advice line")
    session.execute(update(Service).where(Service.source_id == "mens-advice-line").values(status="defunct"))
    assert "mens-advice-line" not in found(session, "mens advice line")


def test_a_deleted_service_leaves_nothing_behind(session: Session) -> None:
    service = the(session, "library-enderby").id
    entry = session.scalar(select(SearchEntry.seq).where(SearchEntry.service_id == service))
    session.execute(delete(ServiceAtLocation).where(ServiceAtLocation.service_id == service))
    session.execute(delete(Service).where(Service.id == service))
    assert "library-enderby" not in found(session, "library enderby")
    assert session.scalar(select(func.count()).select_from(SearchSpot).where(SearchSpot.entry == entry)) == 0


def test_a_service_that_moves_is_near_its_new_place(session: Session) -> None:
    service = the(session, "library-enderby").id
    at = select(ServiceAtLocation.location_id).where(ServiceAtLocation.service_id == service)
    session.execute(update(Location).where(Location.id.in_(at)).values(latitude=52.765, longitude=-0.886))
    near = search(session, "library melton mowbray", per_page=20).services
    assert next(each for each in near if each.source_id == "library-enderby").distance_miles < 2


def test_an_organisation_that_is_renamed_is_found_by_its_new_name(session: Session) -> None:
    owner = the(session, "hinckley-fixers").organisation_id
    session.execute(update(Organisation).where(Organisation.id == owner).values(name="Zebedee Menders"))
    assert found(session, "zebedee menders")[:1] == ["hinckley-fixers"]


def test_other_spellings_index_everything_again(session: Session) -> None:
    session.execute(update(SearchState).values(spelling="older"))
    session.execute(update(SearchEntry).values(name="wrong"))
    assert found(session, "hinckley fixers")[:1] == ["hinckley-fixers"]


def test_a_service_is_shown_only_between_its_dates(session: Session) -> None:
    session.execute(update(Service).where(Service.source_id == "hinckley-fixers").values(until_on=date(2026, 1, 31)))
    before = search(session, "mend toaster hinckley", today=date(2026, 1, 31))
    after = search(session, "mend toaster hinckley", today=date(2026, 2, 1))
    assert "hinckley-fixers" in [each.source_id for each in before.services]
    assert "hinckley-fixers" not in [each.source_id for each in after.services]
