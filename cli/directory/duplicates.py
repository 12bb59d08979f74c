"""`signpost directory duplicates`: pairs of services that may be one."""

import typer
from rich.console import Console

from cli.directory.plainly import plainly
from cli.directory.which import Who, which
from core.records import open_session
from directory.merging import Pair, merge, not_the_same, proposed_pairs

app = typer.Typer(no_args_is_help=True, help=__doc__)
console = Console(highlight=False, markup=False)
REASON = typer.Option(..., help="What makes you sure.")


@app.command("list")
def list_() -> None:
    """List the pairs that wait for a decision, the likest first."""
    with open_session() as session:
        pairs = proposed_pairs(session)
    for each in pairs:
        console.print(line(each))
        console.print(f"     {each.one.source_id}  {each.other.source_id}")
    console.print(f"Pairs that wait for a decision: {len(pairs)}")


@app.command("merge")
def merge_(keep: str, withdraw: str, by: str = Who, reason: str = REASON) -> None:
    """Keep the first service and withdraw the second: no import brings it back while the first is listed."""
    with plainly("Not merged"), open_session() as session:
        kept, lost = which(session, keep), which(session, withdraw)
        merge(session, kept.id, lost.id, by=by, reason=reason)
        typer.echo(f"{kept.name} ({kept.source}) stays, {lost.name} ({lost.source}) is withdrawn")


@app.command("different")
def different(one: str, other: str, by: str = Who, reason: str = REASON) -> None:
    """Say that the two are not the same, so that they are not proposed again."""
    with plainly("Not noted"), open_session() as session:
        not_the_same(session, which(session, one).id, which(session, other).id, by=by, reason=reason)
    typer.echo("Noted: they are two")


def line(pair: Pair) -> str:
    """The pair in one line."""
    one, other = pair.one, pair.other
    return f"{pair.score:.2f} {one.name} ({one.source}) = {other.name} ({other.source})? {', '.join(pair.reasons)}"
