"""Opens the database: SQLite by default, PostgreSQL when a council outgrows one machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session

from core.settings import settings


@lru_cache
def engine(address: str = "") -> Engine:
    """The engine for a SQLAlchemy address; the installation's own when none is given."""
    address = address or settings().database
    made = create_engine(address)
    if made.dialect.name == "sqlite":
        event.listen(made, "connect", _tune_sqlite)
    return made


def _tune_sqlite(connection: Any, _: Any) -> None:
    # WAL lets web and actions read while one of them writes; a writer waits rather than failing.
    for pragma in ("journal_mode=WAL", "busy_timeout=5000", "foreign_keys=ON", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def open_session(address: str = "") -> Iterator[Session]:
    """A session that commits at the end of the block, or rolls back what it has not committed when the block raises."""
    with Session(engine(address), expire_on_commit=False) as session:
        yield session
        session.commit()
