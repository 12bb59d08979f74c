"""`signpost audit check`: was any row of the record of deeds changed behind the database's back?"""

import typer

from core.records import open_session
from core.records.audit import first_broken
from core.records.migrate import migrate

app = typer.Typer(no_args_is_help=True, help=__doc__)


@app.callback()
def audit() -> None:
    """The record of deeds."""
    migrate()


@app.command()
def check() -> None:
    """Check every row against the one before it. Exit code 1 when one was changed."""
    with open_session() as session:
        broken = first_broken(session)
    if broken is not None:
        typer.echo(f"Row {broken} was changed: it does not fit the one before it.", err=True)
        raise typer.Exit(1)
    typer.echo("The record is whole.")
