"""What is gathered, on each engine."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.directory.databases import ENGINES, database


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with database(request.param, tmp_path_factory.mktemp("learning"), "signpost_learning_test") as made:
        yield made


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session whose rows are gone afterwards."""
    with Session(engine, expire_on_commit=False) as opened:
        yield opened
        opened.rollback()
