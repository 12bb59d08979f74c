"""`signpost directory correct`: puts one field of one service right."""

import typer

from cli.directory.plainly import plainly
from cli.directory.which import Who, which
from core.records import open_session
from directory.correcting.put import FIELDS
from directory.corrections import correct as correct_service

REASON = typer.Option(..., help="How you know: they rang, their site says so.")
FIELD = typer.Argument(..., help=", ".join(FIELDS))


def correct(
    service: str, field: str = FIELD, value: str = typer.Argument(...), by: str = Who, reason: str = REASON
) -> None:
    """Show VALUE as FIELD of SERVICE (its id) from now on, whatever its source says, until that says the same.

    An address: "Church Hall, High Street, Enderby, LE19 4AA". checked: the day, such as 2026-05-02.
    """
    with plainly("Not corrected"), open_session() as session:
        found = which(session, service)
        held = correct_service(session, found.id, field, value, by=by, reason=reason)
        typer.echo(f'{found.name}: {field} was "{held.was}", is now "{held.value}"')
