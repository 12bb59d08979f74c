"""A database on each engine, and rows of a week whose Monday is known."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from conversations.measures.period import Period
from core import clock
from tests.directory.databases import ENGINES, database

MONDAY = date(2026, 10, 19)  # the clocks go back on the Sunday of this week
PERIOD = Period(MONDAY, 2)


def at(days: float, hour: int = 12) -> datetime:
    """A moment, days after the Monday, by the council's clocks."""
    return datetime(2026, 10, 19, hour, tzinfo=clock.LONDON) + timedelta(days=days)


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("measures")
    with database(request.param, folder, "signpost_measures_test") as made:
        yield made


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session whose rows are gone afterwards."""
    with Session(engine, expire_on_commit=False) as opened:
        yield opened
        opened.rollback()
