"""An installation of a test's own: its settings, and the database that they name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.records.session import engine
from core.settings import settings


@contextmanager
def installation_in(folder: Path, **further: str) -> Iterator[None]:
    """The settings point to `folder` meanwhile, with `further` environment variables."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"SIGNPOST_VAR": str(folder), "SIGNPOST_DATABASE_URL": "", **further}.items():
            patch.setenv(name, value)
        _forget()
        yield
    _forget()


def _forget() -> None:
    for held in (settings, engine):
        held.cache_clear()
