"""The transparency record in docs is what the command prints, and says what holds in this installation."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from cli.transparency import figures
from core.accounts.role import Role
from core.settings import PROJECT, settings
from tests.installation import installation_in

KEPT = PROJECT / "docs/transparency.md"
# They vary with the model and the machine: the version of the one, and what the other reached.
VERSION = re.compile(r"(?<=#### 2.4.2.2 Model version\n\n).*")
REACHED = re.compile(r"(?<=\| figure \| reached \| aim \|\n).*?(?=\n#)", re.DOTALL)
TIER_2 = ("2.1 Owner", "2.2 Description", "2.3 Decision", "2.4 Tool", "2.5 Risks")


@pytest.fixture(autouse=True)
def installation(tmp_path: Path) -> Iterator[None]:
    with installation_in(tmp_path):
        yield


def printed() -> str:
    told = CliRunner().invoke(app, ["transparency"])
    assert told.exit_code == 0, told.exception
    return told.output


def same_everywhere(text: str) -> str:
    return VERSION.sub("…", REACHED.sub("…", text))


def test_the_kept_record_is_what_the_command_prints() -> None:
    assert same_everywhere(KEPT.read_text("utf-8")) == same_everywhere(printed()), "run `make transparency`"


def test_it_has_both_tiers_and_every_role() -> None:
    told = printed()
    assert re.findall(r"^### (1\.\d) ", told, re.MULTILINE) == ["1.1", "1.2", "1.3", "1.4"]
    assert all(f"## {part}" in told for part in TIER_2)
    assert all(f"| {role.spoken} |" in told for role in Role)


def test_it_follows_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "| Masked messages and their replies | 90 days |" in printed()
    for name, value in {"KEEP_TURN_DAYS": "30", "PRODUCTION": "true", "NOTIFY_KEY": "key"}.items():
        monkeypatch.setenv(f"SIGNPOST_{name}", value)
    settings.cache_clear()
    told = printed()
    assert "| Masked messages and their replies | 30 days |" in told
    assert "Production: words that are not agreed" in told
    assert "GOV.UK Notify: on" in told


def test_it_has_the_figures_of_the_quality_sheet() -> None:
    told, sheet = printed(), (PROJECT / "docs/quality.md").read_text("utf-8")
    assert {name for name, _, _ in figures()} >= {"right first", "RED heard", "places right"}
    for name, value, _ in figures():
        assert f"| {name} | {value} |" in sheet
        assert f"| {name} | {value} |" in told
