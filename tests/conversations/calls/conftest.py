"""Calls on both engines."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.directory.databases import ENGINES, database

ADVISOR = "3f0c1f6e-0000-4000-8000-000000000001"


@pytest.fixture(params=ENGINES)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    """A session on an empty database."""
    with database(request.param, tmp_path, "signpost_calls") as engine, Session(engine) as session:
        yield session
