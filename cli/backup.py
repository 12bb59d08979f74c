"""`signpost backup` and `signpost restore`: all of an installation in one file, and back."""

import json
import tarfile
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from cli.retention import BY, PARTS
from conversations.chats import forget_open
from conversations.forgetting.run import forget_past
from core import clock
from core.records import engine, open_session
from core.records.audit import append
from core.records.copies import NotCopied, copy_in, copy_out
from core.records.migrate import MIGRATIONS, migrate
from core.settings import settings

ABOUT, DATABASE, SECRET = "about.json", "database", "secret"


def backup(file: Annotated[Path, typer.Argument(help="Where to write it; must not be there yet.")]) -> None:
    """Write database and secret to one file, while Signpost may run. Models and directory imports can be made again."""
    if file.exists() or not file.parent.is_dir():
        raise _refused(f"{file} is there already, or its folder is not.")
    if not _is_used():
        raise _refused("There is no database here yet.")
    file.touch(mode=0o600)
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        try:
            copy_out(Path(folder) / DATABASE)
        except NotCopied as fault:
            file.unlink()
            raise _refused(str(fault)) from fault
        about = {"database": engine().dialect.name, "schema": _schema(), "taken": clock.now().isoformat()}
        (Path(folder) / ABOUT).write_text(json.dumps(about))
        with tarfile.open(file, "w:gz") as archive:
            for part in (ABOUT, DATABASE):
                archive.add(Path(folder) / part, part)
            if _secret().exists():
                archive.add(_secret(), SECRET)
    typer.echo(f"Wrote {file}. It holds masked chats: keep it no longer than {settings().keep_turn_days} days.")


def restore(
    file: Annotated[Path, typer.Argument(help="What `signpost backup` wrote.")],
    over: Annotated[
        bool, typer.Option("--over", help="Replace what is here. A backup of it is written first.")
    ] = False,
) -> None:
    """Put a backup in place of what is here. Stop Signpost first.

    Chats that could be taken up when it was made, and what is past its time since, are forgotten at once.
    """
    with tempfile.TemporaryDirectory() as folder:
        about = _opened(file, Path(folder))
        _refuse_unfit(about)
        if _is_used():
            if not over:
                raise _refused("There is a database here already. With --over it is replaced, and a backup of it kept.")
            backup(file.with_name(f"{file.name}.before-{clock.now():%Y%m%d-%H%M%S}"))
        try:
            copy_in(Path(folder) / DATABASE)
        except NotCopied as fault:
            raise _refused(str(fault)) from fault
        if (kept := Path(folder) / SECRET).exists():
            _secret().parent.mkdir(parents=True, exist_ok=True)
            _secret().touch(mode=0o600)
            _secret().write_bytes(kept.read_bytes())
    migrate()
    with open_session() as session:
        # Since then the person may have deleted the chat.
        open_chats = forget_open(session)
        append(session, actor=BY, deed="restored a backup", subject="installation", taken=about["taken"])
        past = sum(forget_past(session, PARTS, by=BY).gone.values())
    typer.echo(f"Restored what was kept on {about['taken'][:16]}.")
    typer.echo(f"Forgotten: {open_chats} chats that were open then, {past} records past their time.")


def _opened(file: Path, folder: Path) -> dict[str, str]:
    """What the backup says of itself, its parts unpacked into `folder`."""
    try:
        with tarfile.open(file) as archive:
            archive.extractall(folder, filter="data")
        about: dict[str, str] = json.loads((folder / ABOUT).read_text())
    except (OSError, tarfile.TarError, ValueError) as fault:
        raise _refused(f"{file} is no backup of Signpost: {fault}") from fault
    return about


def _refuse_unfit(about: dict[str, str]) -> None:
    here = engine().dialect.name
    if about["database"] != here:
        raise _refused(f"It is a backup of {about['database']}, and here is {here}.")
    if about["schema"] not in {each.revision for each in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}:
        raise _refused("A newer Signpost made it. Bring this one up to date first.")


def _schema() -> str:
    with engine().connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() or ""


def _is_used() -> bool:
    return inspect(engine()).has_table("conversation")


def _secret() -> Path:
    return settings().var / "secret"


def _refused(why: str) -> typer.Exit:
    typer.echo(why, err=True)
    return typer.Exit(1)
