"""`signpost directory export`: writes the directory to a file in the national standard."""

from pathlib import Path

import typer

from cli.directory.plainly import plainly
from core.records import open_session
from directory.exporting.file import write_services


def export(file: Path) -> None:
    """Write the listed services to FILE in the national standard: .ndjson (a service a line) or .json (one page)."""
    with plainly("Not exported", OSError), open_session() as session:
        count = write_services(session, file)
    typer.echo(f"{count} services in {file}")
