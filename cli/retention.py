"""`signpost retention`: what is kept for a time, and forgetting what is past it."""

import typer

from conversations.forgetting.run import forget_past, kept_by
from core.accounts.expire import SIGN_INS
from core.records import open_session
from core.records.kept import past
from core.records.migrate import migrate
from directory.kept import NOTES

app = typer.Typer(no_args_is_help=True, help=__doc__)
BY = "command line"
PARTS = (SIGN_INS, NOTES)


@app.callback()
def retention() -> None:
    """What is kept for a time, and forgetting what is past it."""
    migrate()


@app.command()
def run() -> None:
    """Forget what is past its time. Rasa forgets the same chats within ten minutes, while the site runs."""
    with open_session() as session:
        done = forget_past(session, PARTS, by=BY)
    for what, count in done.gone.items():
        typer.echo(f"{what}: {count}")
    typer.echo("Nothing past its time is left." if not done.left else f"Left: {done.left}")


@app.command()
def check() -> None:
    """Say what is kept for how long. Exit code 1 when anything past its time is left."""
    with open_session() as session:
        left = past(session, kept_by(PARTS))
    for each in kept_by(PARTS):
        typer.echo(f"{each.what}\t{each.how_long}\t{left.get(each.what, 0)} past its time")
    if left:
        raise typer.Exit(1)
