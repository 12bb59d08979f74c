"""Databases of their own on both engines, with the whole starter directory in them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from core.records.migrate import migrate
from directory.load import load_directory

SERVER = os.environ.get("SIGNPOST_TEST_POSTGRES", "postgresql+psycopg://postgres@127.0.0.1:5432")
ENGINES = ("sqlite", "postgresql")


@contextmanager
def database(kind: str, folder: Path, name: str) -> Iterator[Engine]:
    """An empty database at the newest migration, gone afterwards.

    Without a server PostgreSQL is skipped, but not in CI.
    """
    if kind == "sqlite":
        engine = create_engine(f"sqlite:///{folder / name}.db")
        migrate(engine)
        yield engine
        engine.dispose()
        return
    name += os.environ.get("PYTEST_XDIST_WORKER", "")  # tests that run side by side do not share one
    server = create_engine(f"{SERVER}/postgres", isolation_level="AUTOCOMMIT")
    if not os.environ.get("CI") and not _reachable(server):
        pytest.skip("no PostgreSQL server here: CI has one, and there this test must pass")
    _run(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}")
    engine = create_engine(f"{SERVER}/{name}")
    migrate(engine)
    yield engine
    engine.dispose()
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def starter_directory(kind: str, folder: Path, name: str) -> Iterator[Session]:
    """A session on such a database with the starter directory loaded."""
    with database(kind, folder, name) as engine, Session(engine) as session:
        load_directory(session)
        session.commit()
        yield session


def _reachable(server: Engine) -> bool:
    try:
        with server.connect():
            return True
    except OperationalError:
        return False


def _run(server: Engine, *statements: str) -> None:
    with server.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
