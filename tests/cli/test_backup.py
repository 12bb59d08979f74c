"""A backup brings everything back but what had to be forgotten, on both databases."""

import json
import tarfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from sqlalchemy import func, select
from typer.testing import CliRunner

from answers.load import load_answers
from answers.speak import speak
from cli.main import app
from conversations import chats
from conversations.chats import Said
from conversations.memory import Memory
from conversations.records import Conversation, Turn
from core.records import open_session
from core.records.audit import Audit, append, first_broken
from core.records.migrate import migrate
from core.secret import secret
from tests.directory.databases import ENGINES, database
from tests.installation import installation_in

COMMAND = CliRunner()


@pytest.fixture(params=ENGINES)
def backup(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """The backup of an installation in use, with the settings pointing to it; the installation has changed since."""
    made = database(request.param, tmp_path, "signpost") if request.param == "postgresql" else nullcontext()
    with made as engine:
        address = engine.url.render_as_string(hide_password=False) if engine else ""
        with installation_in(tmp_path, SIGNPOST_DATABASE_URL=address):
            yield _used_and_backed_up(tmp_path / "kept.backup")


def _used_and_backed_up(file: Path) -> Path:
    migrate()
    secret()
    with open_session() as session:
        load_answers(session)
        append(session, actor="test", deed="before", subject="backup")
        chat = chats.start(session)
        chats.keep(session, chat, Memory(), Said("where is the library", {}, 5))
    done = COMMAND.invoke(app, ["backup", str(file)])
    assert done.exit_code == 0, done.output
    with open_session() as session:
        append(session, actor="test", deed="after", subject="backup")
    return file


def _deeds() -> list[str]:
    with open_session() as session:
        assert first_broken(session) is None
        return list(session.scalars(select(Audit.deed).order_by(Audit.seq)))


def test_only_its_owner_may_read_it(backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0


def test_what_is_here_is_not_replaced_unasked(backup: Path) -> None:
    done = COMMAND.invoke(app, ["restore", str(backup)])
    assert done.exit_code == 1
    assert "--over" in done.output
    assert "after" in _deeds()


def test_all_is_as_it_was_and_what_was_replaced_is_kept(backup: Path) -> None:
    done = COMMAND.invoke(app, ["restore", str(backup), "--over"])
    assert done.exit_code == 0, done.output
    assert "before" in _deeds()
    assert "after" not in _deeds()
    with open_session() as session:
        assert speak(session, "library").version == 1
    (replaced,) = backup.parent.glob("kept.backup.before-*")
    assert COMMAND.invoke(app, ["restore", str(replaced), "--over"]).exit_code == 0
    assert "after" in _deeds()


def test_a_chat_that_its_owner_may_have_deleted_does_not_come_back(backup: Path) -> None:
    assert COMMAND.invoke(app, ["restore", str(backup), "--over"]).exit_code == 0
    with open_session() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 0
        assert session.scalar(select(func.count()).select_from(Turn)) == 0


def test_a_backup_is_not_written_over(backup: Path) -> None:
    assert COMMAND.invoke(app, ["backup", str(backup)]).exit_code == 1


@pytest.mark.parametrize("about", [{"schema": "9999"}, {"database": "oracle"}])
def test_what_does_not_fit_is_refused(backup: Path, about: dict[str, str]) -> None:
    changed = backup.with_name("changed.backup")
    folder = backup.with_name("parts")
    with tarfile.open(backup) as archive:
        archive.extractall(folder, filter="data")
    told = json.loads((folder / "about.json").read_text())
    (folder / "about.json").write_text(json.dumps(told | about))
    with tarfile.open(changed, "w:gz") as archive:
        for part in folder.iterdir():
            archive.add(part, part.name)
    done = COMMAND.invoke(app, ["restore", str(changed), "--over"])
    assert done.exit_code == 1
    assert "after" in _deeds()


def test_what_is_no_backup_is_refused(backup: Path) -> None:
    backup.with_name("none").write_text("no backup")
    done = COMMAND.invoke(app, ["restore", str(backup.with_name("none")), "--over"])
    assert "no backup of Signpost" in done.output
