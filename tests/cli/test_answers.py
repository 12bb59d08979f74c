"""`signpost answers export`: what went live goes back into the files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import select
from typer.testing import CliRunner

from answers.load import load_answers
from answers.records import AnswerVersion
from cli.main import app
from core.records import open_session
from core.records.migrate import migrate
from tests.answers.conftest import data  # noqa: F401 - a small data folder
from tests.answers.life.people import APPROVER, sign
from tests.installation import installation_in


@pytest.fixture
def installation(data: Path, tmp_path: Path) -> Iterator[Path]:  # noqa: F811
    """An installation of the test's own, with its files loaded."""
    with installation_in(tmp_path):
        migrate()
        with open_session() as session:
            load_answers(session)
        yield data


def export() -> Result:
    return CliRunner().invoke(app, ["answers", "export"])


def test_nothing_live_changes_nothing(installation: Path) -> None:
    assert export().output == "0 files changed\n"


def test_live_words_are_written_and_the_next_load_finds_them(installation: Path) -> None:
    path = installation / "answers/council/tea.md"
    before = path.read_text("utf-8")
    path.write_text(before.replace("It is hot.", "It was hot."), "utf-8")
    with open_session() as session:
        version = session.scalars(select(AnswerVersion).where(AnswerVersion.topic == "tea")).one()
        sign(session, version, "service", APPROVER)
        version.state = "live"
    told = export()
    assert (told.exit_code, told.output) == (0, "answers/council/tea.md\n1 file changed\n")
    assert "## More\nIt is hot.\n" in path.read_text("utf-8")
    assert export().output == "0 files changed\n"
    with open_session() as session:
        assert not load_answers(session).replaced
