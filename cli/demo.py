"""Accounts for trying out: made when Signpost starts, except in production, where they are closed."""

import secrets
import sys
from pathlib import Path

import typer

from core.accounts.demo import close_demo_accounts, demo_name, open_demo_accounts
from core.accounts.role import Role
from core.records import open_session
from core.settings import settings


def prepare_demo_accounts(port: int) -> None:
    """Make them and say how to sign in, or close them. The password goes to a terminal only, never into a log."""
    with open_session() as session:
        if settings().production:
            close_demo_accounts(session)
            return
        kept = settings().var / "demo-password"
        password = _password(kept)
        open_demo_accounts(session, password)
    if not settings().has_local_accounts:
        return
    shown = password if sys.stderr.isatty() else f"see {kept}"
    typer.echo(f"To try the pages for staff and members, sign in at http://127.0.0.1:{port}/sign-in", err=True)
    typer.echo(f"  as {', '.join(demo_name(role) for role in Role)}", err=True)
    typer.echo(f"  password of each: {shown}", err=True)


def _password(kept: Path) -> str:
    """This installation's own, for its owner's eyes only."""
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(12) + "\n")
    return kept.read_text().strip()
