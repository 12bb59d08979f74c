"""Migration 6 on a directory that is in use: what is there stays, and the new tables can be written."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, select, text
from sqlalchemy.orm import Session

from core.records.migrate import migrate
from directory.importing.report import Report
from directory.importing.run import Wish, run_import
from directory.records import Schedule, Service
from directory.search import search
from tests.core.records.test_postgres import SERVER, reachable
from tests.directory.importing.samples import SAMPLES

NAME = "signpost_test_0006"
FILLED = (
    "INSERT INTO organisation (id, name, description, source) VALUES ('o', 'Owner', '', 'starter set')",
    "INSERT INTO service (id, organisation_id, name, description, who_for, status, url, email, opening, referral, "
    "source, source_id, source_url, source_date, notes, checked_on, flags, last_modified) VALUES ('s', 'o', "
    "'Lunch club', 'Meals', '', 'active', '', '', 'Mon 10am-12pm', '', 'starter set', 'lunch', '', '', '', NULL, '[]', "
    "CURRENT_TIMESTAMP)",
    "INSERT INTO schedule (id, service_id, service_at_location_id, freq, byday, description, interval, opens_at, "
    "closes_at) VALUES ('r', 's', NULL, 'WEEKLY', 'MO', '', 1, '10:00:00.000000', '12:00:00.000000')",
    "INSERT INTO taxonomy_term (id, code, name, taxonomy) VALUES ('t', 'food', 'Food', 'signpost topics')",
)


@pytest.fixture(params=["sqlite", "postgresql"])
def in_use(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database at migration 5 with a service in it."""
    if request.param == "sqlite":
        yield filled(create_engine(f"sqlite:///{tmp_path / 'used.db'}"))
        return
    server = create_engine(f"{SERVER}/postgres", isolation_level="AUTOCOMMIT")
    if not os.environ.get("CI") and not reachable(server):
        pytest.skip("no PostgreSQL server here: CI has one")
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {NAME}"))
    engine = create_engine(f"{SERVER}/{NAME}")
    yield filled(engine)
    engine.dispose()
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {NAME} WITH (FORCE)"))


def filled(engine: Engine) -> Engine:
    migrate(engine, "0005")
    with engine.begin() as connection:
        for statement in FILLED:
            connection.execute(text(statement))
    return engine


def test_what_is_there_stays_and_what_is_new_works(in_use: Engine) -> None:
    migrate(in_use)
    with Session(in_use) as session:
        service = session.get_one(Service, "s")
        assert (service.name, service.alert, service.extra, service.review_days) == ("Lunch club", "", {}, 0)
        rule = session.scalars(select(Schedule)).one()
        assert (rule.byday, rule.opens_at and rule.opens_at.hour, rule.bymonthday) == ("MO", 10, "")


def test_an_import_on_either_engine(in_use: Engine) -> None:
    migrate(in_use)

    @contextmanager
    def opened() -> Iterator[Session]:
        with Session(in_use, expire_on_commit=False) as session, session.begin():
            yield session

    for name, imported in (("feed_v3.json", 3), ("feed_v1.json", 2), ("care_regulator.csv", 2)):
        first, again = (run_import(Wish(str(SAMPLES / name)), sessions=opened) for _ in range(2))
        assert isinstance(first, Report)
        assert isinstance(again, Report)
        assert first.imported == again.unchanged == imported
    with Session(in_use) as session:
        found = search(session, "memory cafe in Enderby")
        assert "Enderby Memory Café" in [each.name for each in found.services]
