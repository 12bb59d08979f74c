"""`signpost model`: what there is, and the way back."""

from pathlib import Path

from sqlalchemy import select
from typer.testing import CliRunner

from cli.main import app
from cli.model.judge import keep_judged
from cli.model.parts import PREVIOUS, promote, refused
from core.records import open_session
from core.records.audit import Audit
from tests.cli.model.conftest import recorded, said


def test_without_a_model_before_there_is_no_way_back(models: Path) -> None:
    told = CliRunner().invoke(app, ["model", "rollback"])
    assert (told.exit_code, said(models)) == (1, {"old"})
    assert "There is no model before this one." in told.output


def test_the_way_back_is_told_and_remembered_and_can_be_undone(models: Path) -> None:
    promote(models)
    told = CliRunner().invoke(app, ["model", "rollback"])
    assert (told.exit_code, said(models), said(models / PREVIOUS)) == (0, {"old"}, {"new"})
    assert "Restart Signpost now" in told.output
    known = refused(models)
    assert known
    assert (known.stamp, known.why[0][:21]) == ("new", "It was rolled back on")
    with open_session() as session:
        row = session.scalars(select(Audit)).one()
        assert (row.deed, row.subject, row.detail) == ("roll_back_model", "model", {"made_from": "old"})
    CliRunner().invoke(app, ["model", "rollback"])
    assert said(models) == {"new"}


def test_the_list_tells_each_model_and_how_it_was_judged(models: Path) -> None:
    keep_judged(models, recorded("old"))
    promote(models)
    lines = CliRunner().invoke(app, ["model", "list"]).output.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["in use", "before"]
    assert [line.split("\t")[2] for line in lines] == [
        "not judged",
        "right first 78.0%, RED heard 98.0%, AMBER heard 95.0%",
    ]
