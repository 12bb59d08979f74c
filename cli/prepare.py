"""Makes the records ready before anything starts: migrations, answers, directory."""

import typer
from rich.console import Console

from answers.load import load_answers
from answers.readiness import startup_problems
from core.records import open_session
from core.records.migrate import migrate
from core.settings import settings
from directory.load import load_directory


def prepare_records() -> None:
    """Bring the database to its newest form and load what changed in `data/`."""
    with Console(stderr=True).status("Loading answers and directory"):
        migrate()
        with open_session() as session:
            load_answers(session)
            load_directory(session)


def warn_of_unconfirmed() -> None:
    """List what the council has not confirmed. In production this stops the start (exit code 1)."""
    with open_session() as session:
        problems = startup_problems(session, settings().production)
    if not problems:
        return
    typer.echo("Not yet confirmed by the council, so not ready for the public:", err=True)
    for problem in problems:
        typer.echo(f"- {problem}", err=True)
    if settings().production:
        typer.echo("Signpost does not start in production until these are settled.", err=True)
        raise typer.Exit(1)
