"""Copies the whole database to a file and back: SQLite by its own page copy, PostgreSQL with its own tools."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy import MetaData

from core.records.session import engine

TOOLS = {"out": "pg_dump", "in": "pg_restore"}


class NotCopied(Exception):
    """The copy failed; says in plain words why."""


def copy_out(to: Path) -> None:
    """Write all of the database to the file `to`, as it was at one moment, while it may be in use. Raises NotCopied."""
    if engine().dialect.name == "sqlite":
        _pages(_sqlite_file(), to)
    else:
        _postgres("out", "--format=custom", f"--file={to}", f"--dbname={_address()}")


def copy_in(source: Path) -> None:
    """Put what `copy_out` wrote in the place of all that the database holds. Nothing may use it. Raises NotCopied."""
    if engine().dialect.name == "sqlite":
        _sqlite_file().parent.mkdir(parents=True, exist_ok=True)
        engine().dispose()
        _pages(source, _sqlite_file())
        return
    # What is newer than the copy would outlive a restore that only drops what the copy knows.
    held = MetaData()
    held.reflect(engine())
    held.drop_all(engine())
    engine().dispose()
    _postgres("in", "--clean", "--if-exists", "--no-owner", "--exit-on-error", f"--dbname={_address()}", str(source))


def _sqlite_file() -> Path:
    return Path(engine().url.database or "")


def _pages(source: Path, target: Path) -> None:
    try:
        with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target, timeout=5)) as other:
            one.backup(other)
    except sqlite3.Error as fault:
        raise NotCopied(f"SQLite says: {fault}. Is Signpost still running?") from fault


def _address() -> str:
    """The database's address without its password, which other users of the machine could read in the list of
    processes."""
    return engine().url.set(drivername="postgresql", password=None).render_as_string()


def _postgres(way: str, *arguments: str) -> None:
    tool = shutil.which(TOOLS[way])
    if tool is None:
        raise NotCopied(f"{TOOLS[way]} is not on this machine. It comes with PostgreSQL's client.")
    told = {**os.environ, "PGPASSWORD": str(engine().url.password or "")}
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, env=told, check=False)  # noqa: S603
    if done.returncode:
        raise NotCopied(f"{TOOLS[way]} says: {done.stderr.strip()}")
