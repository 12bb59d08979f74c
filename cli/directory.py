"""`signpost directory import|export|check|report`: the directory's traffic with other directories, and its quality."""

from collections.abc import Iterable
from pathlib import Path

import typer
from rich import box
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from sqlalchemy import select

from core import clock
from core.records import open_session
from core.records.migrate import migrate
from core.settings import settings
from directory.checks import Fault, link_faults, phone_faults
from directory.exporting.file import write_corrections, write_services
from directory.importing.report import Report
from directory.importing.run import Wish, run_import
from directory.importing.store.take import ImportRefused
from directory.importing.web_reader import FeedError
from directory.loading.row import read_rows
from directory.quality import FAULTS, Quality, quality
from directory.records import Duplicate, Service

app = typer.Typer(no_args_is_help=True, help=__doc__)
console = Console(highlight=False)
PROPOSED = select(Duplicate).where(Duplicate.state == "proposed").order_by(Duplicate.score.desc(), Duplicate.one_id)
COMPLETE = typer.Option(False, "--complete", help="Read everything again, not only what changed since the last time.")
MASTER = typer.Option(False, "--master", help="This is the council's own directory: the starter set gives way to it.")
FEWER = typer.Option(False, "--fewer", help="Go on though more than three in ten of its services are gone.")
NAME = typer.Option("", help="What the source is called here; its address or file name when not told.")
CORRECTIONS = typer.Option(
    False, "--corrections", help="Write what was put right here, as CSV for the sources' owners."
)
LINKS = typer.Option(
    False, "--links", help="Also ask every web page whether it is still there (minutes, needs the web)."
)


@app.command("import")
def import_(
    source: str, name: str = NAME, complete: bool = COMPLETE, master: bool = MASTER, fewer: bool = FEWER
) -> None:
    """Take in SOURCE: an Open Referral UK feed by its address, or a file (JSON, CSV of ours, the care regulator's,
    postcodes). All of it or nothing. Exit code 1 when nothing could be taken in, 2 when records were refused.
    """
    migrate()
    with _progress() as progress:
        task = progress.add_task("Opening", total=None)
        try:
            report = run_import(
                Wish(source, name, complete, master, fewer),
                lambda what, done: progress.update(task, description=what, completed=done),
            )
        except (FeedError, ImportRefused, ValueError) as wrong:
            progress.stop()
            typer.echo(f"Not imported: {wrong}", err=True)
            raise typer.Exit(1) from wrong
    if report is None:
        typer.echo("Nothing changed at the source since the last import")
    elif isinstance(report, Report):
        typer.echo("\n".join(report.lines()))
        raise typer.Exit(2 if report.refused else 0)
    else:
        typer.echo(f"{report} postcodes are known now")


@app.command()
def export(file: Path, corrections: bool = CORRECTIONS) -> None:
    """Write the listed services to FILE in the national standard: .ndjson (a service a line) or .json (one page)."""
    try:
        with open_session() as session:
            count = write_corrections(session, file) if corrections else write_services(session, file)
    except (ValueError, OSError) as wrong:
        typer.echo(f"Not exported: {wrong}", err=True)
        raise typer.Exit(1) from wrong
    typer.echo(f"{count} {'corrections' if corrections else 'services'} in {file}")


@app.command()
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
            with _progress() as progress:
                task = progress.add_task("Asking web pages", total=None)
                found += _told(link_faults(session, lambda done, of: progress.update(task, completed=done, total=of)))
    for line in found:
        typer.echo(line, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo("Every row can be read and every phone number dialled")


@app.command()
def report() -> None:
    """Say how good the directory is, by district and by topic, and which services may be the same."""
    with open_session() as session:
        told = quality(session, clock.today())
        pairs = [
            (each.score, session.get_one(Service, each.one_id), session.get_one(Service, each.other_id), each.reasons)
            for each in session.scalars(PROPOSED)
        ]
    console.print(f"{told.services} services may be shown. Of these: " + _sum(told))
    for title, counts in (("District or area", told.districts), ("Topic", told.topics)):
        table = Table(title, "services", *FAULTS, box=box.SIMPLE)
        table.columns[0].no_wrap = True
        for name in sorted(counts):
            table.add_row(name, *(str(counts[name][each]) for each in ("services", *FAULTS)))
        console.print(table)
    for score, one, other, reasons in pairs:
        console.print(f"{score:.2f} {one.name} ({one.source}) = {other.name} ({other.source})? {', '.join(reasons)}",
                      markup=False)  # fmt: skip


def _sum(told: Quality) -> str:
    return ", ".join(f"{told.faults[each]} {each}" for each in FAULTS)


def _told(faults: Iterable[Fault]) -> list[str]:
    return [f"{each.source_id} ({each.name}): {each.wrong}" for each in faults]


def _progress() -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
