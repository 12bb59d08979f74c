"""`signpost answers export`: what went live goes back into the files."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from sqlalchemy import select
from typer.testing import CliRunner

from answers.load import load_answers
from answers.records import AnswerVersion
from cli.main import app
from core import clock
from core.accounts.register import add_account
from core.accounts.role import Role
from core.facts import facts
from core.facts.load import load_facts
from core.facts.records import FactChange
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


def test_a_confirmed_fact_is_written_where_it_stands_with_the_name_of_who_confirmed_it(installation: Path) -> None:
    path = installation / "facts/all.yml"
    before = "".join(map(in_lines, path.read_text("utf-8").splitlines()))
    path.write_text(before, "utf-8")
    with open_session() as session:
        officer = add_account(session, "officer testby", [Role.APPROVER], by="test")
        session.add(confirmed("tea_price", 3, officer.id))
        session.add(confirmed("asc_hours", facts()["asc_hours"].value, officer.id))
    told = export()
    assert (told.exit_code, told.output) == (0, "facts/all.yml\n1 file changed\n")
    after = load_facts(installation / "facts")
    assert (after["tea_price"].value, after["tea_price"].source) == (3, 'A letter that says "3 pounds"')
    assert after["tea_price"].confirmed_by == after["asc_hours"].confirmed_by == "officer testby"
    assert after["asc_hours"].value == facts()["asc_hours"].value
    kept = [line for line in before.splitlines() if line not in path.read_text("utf-8").splitlines()]
    assert all(re.match(r"  (value|source|checked_on|confirmed_by|expires|conflict): ", line) for line in kept)
    assert export().output == "0 files changed\n"


def in_lines(fact: str) -> str:
    """A fact that stands on one line, in the form that the files have: a line a field."""
    ((id, fields),) = yaml.safe_load(fact).items()
    told = fields | dict.fromkeys(("source_date", "confirmed_by", "expires", "conflict")) | fields
    hours = "".join(f"\n    - {json.dumps(each)}" for each in told["value"]) if told["type"] == "hours" else ""
    lines = (f"  {name}: {value if name == 'checked_on' else json.dumps(value)}\n" for name, value in told.items())
    return f"{id}:\n" + "".join(f"  value:{hours}\n" if hours and " value:" in line else line for line in lines) + "\n"


def confirmed(fact: str, value: object, by: str) -> FactChange:
    """A change that somebody proposed and `by` confirmed."""
    return FactChange(
        fact=fact, value=value, source='A letter that says "3 pounds"', by="author", at=clock.now(),
        confirmed_by=by, confirmed_at=clock.now(),
    )  # fmt: skip
