"""`signpost directory import`: takes in a feed or a file."""

import typer

from cli.directory.plainly import plainly
from cli.directory.progress import progress
from directory.importing.report import Report
from directory.importing.run import Wish, run_import
from directory.importing.store.take import ImportRefused
from directory.importing.web_reader import FeedError

COMPLETE = typer.Option(False, "--complete", help="Read everything again, not only what changed since the last time.")
MASTER = typer.Option(False, "--master", help="This is the council's own directory: the starter set gives way to it.")
FEWER = typer.Option(False, "--fewer", help="Go on though more than three in ten of its services are gone.")
NAME = typer.Option("", help="What the source is called here; its address or file name when not told.")


def import_(
    source: str, name: str = NAME, complete: bool = COMPLETE, master: bool = MASTER, fewer: bool = FEWER
) -> None:
    """Take in SOURCE: an Open Referral UK feed by its address, or a file (JSON, CSV of ours, the care regulator's,
    postcodes). All of it or nothing. Exit code 1 when nothing could be taken in, 2 when records were refused.
    """
    with plainly("Not imported", FeedError, ImportRefused), progress() as shown:
        task = shown.add_task("Opening", total=None)
        report = run_import(
            Wish(source, name, complete, master, fewer),
            lambda what, done: shown.update(task, description=what, completed=done),
        )
    if report is None:
        typer.echo("Nothing changed at the source since the last import")
    elif isinstance(report, Report):
        typer.echo("\n".join(report.lines()))
        raise typer.Exit(2 if report.refused else 0)
    else:
        typer.echo(f"{report} postcodes are known now")
