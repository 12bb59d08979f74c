"""`signpost users`: who may sign in."""

import secrets
from typing import Annotated

import typer

from core.accounts.records import AccountRecord
from core.accounts.register import accounts, add_account, by_name, disable_account
from core.accounts.role import Role
from core.records import open_session
from core.records.migrate import migrate

app = typer.Typer(no_args_is_help=True, help=__doc__)
BY = "command line"


@app.callback()
def users() -> None:
    """Adds, lists and disables accounts."""
    migrate()


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="The name that the audit trail will know the person by.")],
    role: Annotated[list[Role], typer.Option(help="What they do; can be given several times.")],
    email: Annotated[str, typer.Option(help="Where links to sign in go.")] = "",
    password: Annotated[bool, typer.Option("--password", help="Make a password and show it once.")] = False,
    helps: Annotated[str, typer.Option(help="The name of the member whom this supporter helps.")] = "",
) -> None:
    """Add an account that signs in by link (--email), with a password (--password), or both."""
    if not email and not password:
        raise typer.BadParameter("say how they sign in: --email, --password or both")
    made = secrets.token_urlsafe(12) if password else None
    with open_session() as session:
        member = _found(by_name(session, helps)).id if helps else None
        try:
            added = add_account(session, name, role, by=BY, email=email or None, password=made, helps=member)
        except ValueError as fault:
            raise typer.BadParameter(str(fault)) from fault
    typer.echo(f"Added {added.name}." + (f" Password, shown only now: {made}" if made else ""))


@app.command(name="list")
def list_accounts() -> None:
    """Print every account: name, roles, ways to sign in."""
    with open_session() as session:
        for record in accounts(session):
            typer.echo(f"{record.name}\t{', '.join(record.roles)}\t{_ways(record)}")


@app.command()
def disable(name: Annotated[str, typer.Argument(help="The account's name.")]) -> None:
    """Close an account: the person is signed out everywhere at once."""
    with open_session() as session:
        disable_account(session, _found(by_name(session, name)), by=BY)
    typer.echo(f"Disabled {name}.")


def _found(record: AccountRecord | None) -> AccountRecord:
    if record is None:
        raise typer.BadParameter("there is no account with this name")
    return record


def _ways(record: AccountRecord) -> str:
    if record.disabled:
        return "disabled"
    ways = {"link to " + (record.email or ""): record.email, "password": record.password_hash}
    return ", ".join(way for way, there in (ways | {"council account": record.council_id}).items() if there)
