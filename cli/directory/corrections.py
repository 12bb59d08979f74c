"""`signpost directory corrections`: the file that goes back to the owners of the sources."""

from pathlib import Path

import typer

from cli.directory.plainly import plainly
from core.records import open_session
from directory.exporting.file import write_corrections

OUT = typer.Option(..., "--out", help="The CSV file to write.")


def corrections(out: Path = OUT) -> None:
    """Write what was put right here, and what the source says instead, for the sources' owners."""
    with plainly("Not written", OSError), open_session() as session:
        count = write_corrections(session, out)
    typer.echo(f"Corrections in {out}: {count}")
