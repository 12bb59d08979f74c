"""`signpost directory check`: phone numbers that cannot be dialled, web pages that are gone."""

from collections.abc import Iterable

import typer

from cli.directory.progress import progress
from core.records import open_session
from core.settings import settings
from directory.checks import Fault, link_faults, phone_faults
from directory.loading.row import read_rows

LINKS = typer.Option(
    False, "--links", help="Also ask every web page whether it is still there (minutes, needs the web)."
)


def check(links: bool = LINKS) -> None:
    """Check our own CSV files and every phone number. Exit code 1 when anything is wrong."""
    found: list[str] = []
    for file in sorted((settings().data / "directory").glob("*.csv")):
        try:
            read_rows(file)
        except ValueError as wrong:
            found.append(str(wrong))
    with open_session() as session:
        found += _told(phone_faults(session))
        if links:
            with progress() as shown:
                task = shown.add_task("Asking web pages", total=None)
                found += _told(link_faults(session, lambda done, of: shown.update(task, completed=done, total=of)))
    for line in found:
        typer.echo(line, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo("Every row can be read and every phone number dialled" + (", and every web page answers" * links))


def _told(faults: Iterable[Fault]) -> list[str]:
    return [f"{each.source_id} ({each.name}): {each.wrong}" for each in faults]
