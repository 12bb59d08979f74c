"""Databases with the answers and the directory in them, on both engines."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session

from answers.load import load_answers
from tests.directory.databases import starter_directory


@contextmanager
def filled(kind: str, folder: Path, name: str) -> Iterator[Session]:
    """A session on a database of its own with all that the desk looks up."""
    with starter_directory(kind, folder, name) as session:
        load_answers(session)
        session.commit()
        yield session
