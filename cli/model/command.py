"""`signpost model`: the models that there are, and the way back to the one before."""

from datetime import datetime
from pathlib import Path

import typer

from cli.model.judge import judged
from cli.model.parts import CANDIDATE, MODEL, PREVIOUS, exchange, is_whole, refuse, refused, stamp_of
from cli.model.renew import RESTART
from cli.model.trail import tell
from core import clock
from core.settings import MODELS

app = typer.Typer(no_args_is_help=True, help=__doc__)
TOLD = ("right first", "RED heard", "AMBER heard")


@app.callback()
def model() -> None:
    """Lists the models, and goes back to the one before."""


@app.command(name="list")
def list_models() -> None:
    """Print each model: when it was trained, and how it was judged."""
    for name, folder in (("in use", MODELS), ("before", MODELS / PREVIOUS), ("not used", MODELS / CANDIDATE)):
        if is_whole(folder):
            typer.echo(f"{name}\t{_trained(folder)}\t{_figures(folder)}")
    if known := refused(MODELS):
        typer.echo("\n".join(("Not wanted, because:", *(f"- {each}" for each in known.why))))


@app.command()
def rollback() -> None:
    """Bring the model before into use; the one in use is kept in its place, so that the same command undoes it."""
    if not is_whole(MODELS / PREVIOUS):
        typer.echo("There is no model before this one.", err=True)
        raise typer.Exit(1)
    leaving = stamp_of(MODELS)
    exchange(MODELS)
    refuse(MODELS, leaving, [f"It was rolled back on {clock.today():%d %B %Y}."])
    tell("roll_back_model", stamp_of(MODELS))
    typer.echo(f"The model trained {_trained(MODELS)} is in place. {RESTART}")


def _trained(folder: Path) -> str:
    return f"{datetime.fromtimestamp((folder / MODEL.name).stat().st_mtime, clock.LONDON):%d %B %Y, %H:%M}"


def _figures(folder: Path) -> str:
    told = judged(folder)
    return ", ".join(f"{name} {told.figures[name]:.1%}" for name in TOLD) if told else "not judged"
