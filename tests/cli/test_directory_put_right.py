"""`signpost directory` for whoever keeps the directory true: reports, decisions, corrections, duplicates."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from cli.main import app
from core.records import open_session
from core.records.audit import Audit
from directory.records import Service
from directory.reports import make_report
from tests.cli.test_directory import installation
from tests.directory.importing.serving import record

__all__ = ["installation"]
ONE, TWO = record(1)["id"], record(2)["id"]
MAIL = {"email": "desk@club.org.uk", "url": "https://club.example.org"}


def told(*words: str, exit_code: int = 0) -> str:
    """What `signpost directory` prints. A plain error is one line, never a traceback."""
    result = CliRunner().invoke(app, ["directory", *words])
    assert result.exit_code == exit_code, result.output
    assert "Traceback" not in result.output
    return result.output


@pytest.fixture
def two_clubs(tmp_path: Path) -> None:
    """The same lunch club from two sources."""
    for number, name in ((1, "ours"), (2, "theirs")):
        file = tmp_path / f"{name}.json"
        file.write_text(json.dumps([record(number, name="Enderby Lunch Club", **MAIL)]))
        told("import", str(file), "--name", name)


def reported(kind: str, note: str = "") -> str:
    with open_session() as session:
        return make_report(session, ONE, kind, note, door="resident").id


def rows(*options: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told("reports", "--json", *options).splitlines()]


def test_a_report_from_the_queue_to_a_decision(two_clubs: None) -> None:
    assert "No reports wait" in told("reports")
    id = reported("phone", "the number is dead")
    assert id in told("reports")
    row = rows()[0]
    assert (row["report"], row["kind"], row["note"], row["overdue"]) == (id, "phone", "the number is dead", False)
    assert (row["service"], row["source"], row["service_id"]) == ("Enderby Lunch Club", "ours", ONE)
    assert "being checked" in told("decide", id, "being-checked", "--by", "ann")
    assert "say why" in told("decide", id, "put-right", "--by", "ann", exit_code=1)
    told("decide", id, "put-right", "--by", "ann", "--why", "they rang back")
    assert rows() == []
    assert [(each["state"], each["by"], each["why"]) for each in rows("--all")] == [
        ("put right", "ann", "they rang back")
    ]
    assert "decided already" in told("decide", id, "nothing-wrong", "--by", "ann", "--why", "x", exit_code=1)
    assert "Reports of mistakes: 0 open" in told("report")


def test_the_quality_report_counts_what_waits(two_clubs: None) -> None:
    reported("phone")
    printed = told("report")
    assert "2 services may be shown" in printed
    assert "2 duplicate" in printed
    assert "Reports of mistakes: 1 open, 0 of them overdue" in printed
    assert max(map(len, printed.splitlines()[:-1])) <= 80


def test_a_correction_and_the_file_for_the_owner(two_clubs: None, tmp_path: Path) -> None:
    printed = told("correct", ONE, "phone", "01164960007", "--by", "ann", "--reason", "they rang")
    assert 'phone was "", is now "0116 496 0007"' in printed
    assert "not a phone number" in told("correct", ONE, "phone", "123456", "--by", "a", "--reason", "x", exit_code=1)
    assert "no services have the id none" in told(
        "correct", "none", "name", "x", "--by", "a", "--reason", "x", exit_code=1
    )
    file = tmp_path / "back.csv"
    assert f"Corrections in {file}: 1" in told("corrections", "--out", str(file))
    with file.open(encoding="utf-8") as opened:
        row = next(csv.DictReader(opened))
    assert (row["source"], row["source_id"], row["field"], row["should_be"]) == ("ours", ONE, "phone", "0116 496 0007")
    assert "Not written" in told("corrections", "--out", str(tmp_path / "none" / "back.csv"), exit_code=1)


def test_two_that_are_one(two_clubs: None) -> None:
    listed = told("duplicates", "list")
    assert "Enderby Lunch Club (ours) = Enderby Lunch Club (theirs)?" in listed
    assert "Pairs that wait for a decision: 1" in listed
    printed = told("duplicates", "merge", ONE, TWO, "--by", "ann", "--reason", "one hall")
    assert "Enderby Lunch Club (ours) stays" in printed
    assert "decision: 0" in told("duplicates", "list")
    assert "withdrawn already" in told("duplicates", "merge", ONE, TWO, "--by", "ann", "--reason", "x", exit_code=1)
    with open_session() as session:
        assert session.get_one(Service, TWO).status == "withdrawn"
        assert session.scalars(select(Audit.actor).where(Audit.deed == "merged")).all() == ["ann"]


def test_two_that_are_two(two_clubs: None) -> None:
    told("duplicates", "different", ONE, TWO, "--by", "ann", "--reason", "two halls")
    assert "decision: 0" in told("duplicates", "list")
    with open_session() as session:
        assert set(session.scalars(select(Service.status))) == {"active"}


def test_an_empty_installation_reports_on_the_starter_set() -> None:
    assert "410 services may be shown" in told("report")
