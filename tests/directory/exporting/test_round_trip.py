"""Export, import into an empty directory, export again: identical."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from starlette.applications import Starlette

import directory.importing.run
import directory.load
from core import clock
from core.records.migrate import migrate
from core.records.session import engine
from core.settings import settings
from directory.corrections import correct
from directory.exporting.file import write_corrections, write_services
from directory.importing.report import Report
from directory.importing.run import Wish, run_import
from directory.load import load_directory
from directory.records import Service
from tests.conftest import free_ports
from tests.directory.importing.samples import SAMPLES
from web.directory_api.open_referral.routes import open_referral_routes

Sessions = Callable[[], AbstractContextManager[Session]]


@pytest.fixture(autouse=True)
def without_search(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (directory.importing.run, directory.load):
        monkeypatch.setattr(module, "refresh", lambda *_: 0)


def empty(file: Path) -> Sessions:
    database = create_engine(f"sqlite:///{file}")
    migrate(database)

    @contextmanager
    def opened() -> Iterator[Session]:
        with Session(database, expire_on_commit=False) as session, session.begin():
            yield session

    return opened


def exported(sessions: Sessions, file: Path) -> Any:
    with sessions() as session:
        write_services(session, file)
    return file.read_text("utf-8")


@pytest.mark.parametrize("ending", ["ndjson", "json"])
def test_a_round_trip_changes_nothing(tmp_path: Path, ending: str) -> None:
    first, second = empty(tmp_path / "first.db"), empty(tmp_path / "second.db")
    with first() as session:
        load_directory(session)
    for name in ("feed_v3.json", "feed_v1.json", "care_regulator.csv"):
        run_import(Wish(str(SAMPLES / name)), sessions=first)
    before = exported(first, tmp_path / f"first.{ending}")
    report = run_import(Wish(str(tmp_path / f"first.{ending}")), sessions=second)
    assert isinstance(report, Report)
    assert report.imported > 400
    assert not report.refused
    assert exported(second, tmp_path / f"second.{ending}") == before


def test_only_what_may_be_shown_is_exported(tmp_path: Path) -> None:
    sessions = empty(tmp_path / "first.db")
    run_import(Wish(str(SAMPLES / "feed_v3.json")), sessions=sessions)
    names = {each["name"] for each in json.loads(exported(sessions, tmp_path / "all.json"))["contents"]}
    assert names == {"Enderby Memory Café", "Lift to hospital"}, "the third is temporarily closed"
    with sessions() as session:
        for service in session.scalars(select(Service).where(Service.status == "active")):
            service.until_on = date(2020, 1, 1) if service.name.startswith("Lift") else None
            service.from_on = date(2999, 1, 1) if service.name.startswith("Enderby") else None
    assert json.loads(exported(sessions, tmp_path / "all.json"))["contents"] == []


def test_an_ending_we_do_not_write(tmp_path: Path) -> None:
    with empty(tmp_path / "first.db")() as session, pytest.raises(ValueError, match="must end in"):
        write_services(session, tmp_path / "all.xlsx")


def test_corrections_go_back_as_a_file(tmp_path: Path) -> None:
    sessions = empty(tmp_path / "first.db")
    run_import(Wish(str(SAMPLES / "feed_v3.json")), sessions=sessions)
    with sessions() as session:
        id = session.scalars(select(Service.id).where(Service.name == "Lift to hospital")).one()
        correct(session, id, "email", "lift@oadby.org.uk", by="ann", reason="they rang")
        assert write_corrections(session, tmp_path / "back.csv") == 1
    assert "feed_v3.json,7d1f3a52-0000-4f6e-8001-000000000002,Lift to hospital,email,,lift@oadby.org.uk,they rang," in (
        tmp_path / "back.csv").read_text()  # fmt: skip


def test_a_round_trip_over_the_web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own feed, read as any other: page by page, then only what changed."""
    monkeypatch.setenv("SIGNPOST_VAR", str(tmp_path))
    monkeypatch.setenv("SIGNPOST_DATABASE_URL", f"sqlite:///{tmp_path / 'first.db'}")
    for held in (settings, engine):
        held.cache_clear()
    first, second = empty(tmp_path / "first.db"), empty(tmp_path / "second.db")
    run_import(Wish(str(SAMPLES / "feed_v3.json")), sessions=first)
    with running(Starlette(routes=open_referral_routes())) as address:
        for version, records in (("v3", 2), ("v1", 2)):
            there = empty(tmp_path / f"{version}.db")
            report = run_import(Wish(f"{address}/open-referral/{version}", name="feed"), sessions=there)
            assert isinstance(report, Report)
            assert (report.imported, report.refused) == (records, [])
        run_import(Wish(f"{address}/open-referral/v3", name="feed"), sessions=second)
        with first() as session:
            service = session.scalars(select(Service).where(Service.name == "Lift to hospital")).one()
            service.status, service.last_modified = "inactive", clock.now()
        report = run_import(Wish(f"{address}/open-referral/v3", name="feed"), sessions=second)
        assert isinstance(report, Report)
        assert (report.records, report.withdrawn) == (0, 1)
    assert exported(second, tmp_path / "second.ndjson") == exported(first, tmp_path / "first.ndjson")
    for held in (settings, engine):
        held.cache_clear()


@contextmanager
def running(app: Starlette) -> Iterator[str]:
    """The application on a port of its own."""
    (port,) = free_ports(1)
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()
