"""Errors as one plain line on standard error, with exit code 1."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer


@contextmanager
def plainly(failed: str, *kinds: type[Exception]) -> Iterator[None]:
    """Say "`failed`: why" for a ValueError or one of `kinds`. Raises typer.Exit."""
    caught: tuple[type[Exception], ...] = (ValueError, *kinds)
    try:
        yield
    except caught as wrong:
        typer.echo(f"{failed}: {wrong}", err=True)
        raise typer.Exit(1) from wrong
