"""`signpost demo`: two months of invented use, so that every page has something to show."""

import time
from random import Random

import typer

from cli.demo import open_accounts
from cli.demo_data.calls import load_calls
from cli.demo_data.chats import load_chats
from cli.demo_data.endings import load_endings
from cli.demo_data.entries import load_reports, load_unmet
from cli.demo_data.panel import load_panel
from cli.prepare import prepare_records
from core.invented import is_invented, mark_invented
from core.records import open_session
from core.settings import settings

SEED = 5  # the same data on the same day, whoever loads them


def demo() -> None:
    """Load two months of invented chats, reviews and calls, once. Never in production."""
    if settings().production:
        typer.echo("Invented data have no place in production.", err=True)
        raise typer.Exit(1)
    began = time.monotonic()
    prepare_records()
    with open_session() as session:
        if is_invented(session):
            typer.echo("The invented data are loaded already. Nothing was changed.", err=True)
            raise typer.Exit(1)
        open_accounts(session)
        dice = Random(SEED)  # noqa: S311 - for variety, not for secrets
        begun = load_chats(session, dice)
        load_endings(session, dice, begun)
        load_unmet(session, dice)
        load_calls(session, dice)
        load_reports(session, dice)
        load_panel(session, dice)
        mark_invented(session)
    typer.echo(f"Loaded two months of invented data in {time.monotonic() - began:.0f} seconds.", err=True)
