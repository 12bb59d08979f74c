"""`signpost directory decide`: moves a report of a wrong entry on."""

import typer

from cli.directory.plainly import plainly
from cli.directory.which import Who
from core.records import open_session
from directory.reports import decide as decide_report

STATE = typer.Argument(..., help="being-checked, put-right or nothing-wrong")
WHY = typer.Option("", help="What you found out, and how; needed for a decision.")


def decide(report: str, state: str = STATE, by: str = Who, why: str = WHY) -> None:
    """Move REPORT (its id in the list) to STATE. A decided one is not moved again."""
    with plainly("Not decided"), open_session() as session:
        found = decide_report(session, report, state.replace("-", " "), by=by, why=why)
        typer.echo(f"{found.id} is now: {found.state}")
