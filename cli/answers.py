"""`signpost answers check`: every word that can be said is complete, plain and rests on known facts."""

import typer

from answers.check import problems
from answers.read import read_answers, read_words
from core.settings import settings

app = typer.Typer(no_args_is_help=True, help=__doc__)


@app.callback()
def answers() -> None:
    """Checks of the words."""


@app.command()
def check() -> None:
    """Print every fault and end with exit code 1, or say how much can be said."""
    folder = settings().data / "answers"
    found = problems(folder)
    for problem in found:
        typer.echo(problem, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{len(read_answers(folder))} answers and {len(read_words(folder))} words can be said")
