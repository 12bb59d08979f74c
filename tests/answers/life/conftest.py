"""An empty store on each engine. Nothing is committed, so that one database serves all tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from answers.load import load_answers
from tests.directory.databases import ENGINES, database


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with database(request.param, tmp_path_factory.mktemp("life"), "signpost_life_test") as made:
        yield made


@pytest.fixture
def store(engine: Engine, data: Path) -> Iterator[Session]:
    """A session on an empty store, with the small data folder beside it."""
    with Session(engine, expire_on_commit=False) as session:
        yield session
        session.rollback()


@pytest.fixture
def loaded(store: Session) -> Session:
    """The same store with the files loaded."""
    load_answers(store)
    return store
