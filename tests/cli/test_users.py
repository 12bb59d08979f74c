"""`signpost users` and the accounts for trying out."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from cli.demo import prepare_demo_accounts
from cli.main import app
from core.accounts.role import Role
from core.records.migrate import migrate
from core.settings import settings
from tests.installation import installation_in


@pytest.fixture(autouse=True)
def installation(tmp_path: Path) -> Iterator[None]:
    """An installation of the test's own."""
    with installation_in(tmp_path):
        yield


def users(*told: str) -> Result:
    return CliRunner().invoke(app, ["users", *told])


def test_accounts_are_added_listed_and_disabled() -> None:
    mina = users("add", "Mina", "--role", "member", "--email", "mina@example.org")
    assert (mina.exit_code, mina.output) == (0, "Added mina.\n")
    sam = users("add", "sam", "--role", "supporter", "--helps", "mina", "--password")
    assert re.fullmatch(r"Added sam\. Password, shown only now: \S{16}\n", sam.output)
    users("add", "fay", "--role", "facilitator", "--role", "author", "--email", "fay@example.org")
    users("disable", "SAM")
    assert users("list").output.splitlines() == [
        "fay\tauthor, facilitator\tlink to fay@example.org",
        "mina\tmember\tlink to mina@example.org",
        "sam\tsupporter\tdisabled",
    ]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("add", "mina", "--role", "member"), "say how they sign in"),
        (("add", "mina", "--role", "king", "--password"), "king"),
        (("add", "sam", "--role", "supporter", "--helps", "nobody", "--password"), "no account with this name"),
        (("disable", "nobody"), "no account with this name"),
    ],
)
def test_mistakes_are_said_and_change_nothing(told: tuple[str, ...], said: str) -> None:
    wrong = users(*told)
    assert wrong.exit_code == 2
    assert said in wrong.output
    assert users("list").output == ""


def test_a_taken_name_is_said() -> None:
    users("add", "mina", "--role", "member", "--password")
    assert "there is an account with this name" in users("add", "MINA", "--role", "member", "--password").output


def prepared(capsys: pytest.CaptureFixture[str]) -> str:
    migrate()
    prepare_demo_accounts(8080)
    return capsys.readouterr().err


def test_accounts_for_trying_out_are_told_without_their_password_where_it_would_be_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = prepared(capsys)
    kept = tmp_path / "demo-password"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert "http://127.0.0.1:8080/sign-in" in said
    assert str(kept) in said
    assert kept.read_text().strip() not in said
    assert prepared(capsys) == said
    assert len(users("list").output.splitlines()) == len(Role)


def test_no_two_installations_share_a_password_and_production_has_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(capsys)
    first = (tmp_path / "demo-password").read_text()
    (tmp_path / "demo-password").unlink()
    prepared(capsys)
    assert (tmp_path / "demo-password").read_text() != first
    monkeypatch.setenv("SIGNPOST_PRODUCTION", "true")
    settings.cache_clear()
    assert prepared(capsys) == ""
    assert all(line.endswith("disabled") for line in users("list").output.splitlines())
