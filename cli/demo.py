"""Accounts for trying out: made when Signpost starts, except in production, where they are closed."""

import secrets
import sys
from pathlib import Path

import typer
from sqlalchemy.orm import Session

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
        password = open_accounts(session)
    if not settings().has_local_accounts:
        return
    shown = password if sys.stderr.isatty() else f"see {_kept()}"
    typer.echo(f"To try the pages for staff and members, sign in at http://127.0.0.1:{port}/sign-in", err=True)
    typer.echo(f"  as {', '.join(demo_name(role) for role in Role)}", err=True)
    typer.echo(f"  password of each: {shown}", err=True)


def open_accounts(session: Session) -> str:
    """Make them, or open them again. Returns the password of each: this installation's own, for its owner's eyes."""
    kept = _kept()
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(12) + "\n")
    password = kept.read_text().strip()
    open_demo_accounts(session, password)
    return password


def _kept() -> Path:
    return settings().var / "demo-password"
