"""An empty directory to import into, and an import that leaves search alone: that has its own tests."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

import directory.importing.run
from core.settings import settings
from directory.importing.report import Report
from directory.importing.run import Wish, run_import

Sessions = Callable[[], AbstractContextManager[Session]]


@pytest.fixture
def sessions(database: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sessions]:
    """Opens sessions that commit at the end, on a database of the test's own."""
    monkeypatch.setattr(directory.importing.run, "refresh", lambda *_: 0)
    monkeypatch.setattr(settings(), "var", tmp_path)

    @contextmanager
    def opened() -> Iterator[Session]:
        with Session(database, expire_on_commit=False) as session, session.begin():
            yield session

    yield opened


@pytest.fixture
def imported(sessions: Sessions, tmp_path: Path) -> Any:
    """Imports these records as a file."""

    def run(*records: Any, **more: Any) -> Report:
        file = tmp_path / "feed.json"
        file.write_text(json.dumps(list(records)))
        report = run_import(Wish(str(file), name=more.pop("name", "feed"), **more), sessions=sessions)
        assert isinstance(report, Report)
        return report

    return run
