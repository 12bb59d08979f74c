"""The new model comes into use or stays out, and is not trained again unasked."""

from pathlib import Path

import pytest
import typer
from sqlalchemy import select

from cli.fingerprint import fingerprint
from cli.model import renew as renewing
from cli.model.parts import CANDIDATE, INPUTS, PREVIOUS, refuse, refused
from cli.model.renew import renew, settle
from core.records import open_session
from core.records.audit import Audit
from tests.cli.model.conftest import said


def trail() -> list[tuple[str, str]]:
    with open_session() as session:
        return [(each.deed, each.detail["made_from"]) for each in session.scalars(select(Audit))]


def test_without_a_reason_against_it_the_new_one_comes_into_use(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settle(models, [])
    assert (said(models), said(models / PREVIOUS)) == ({"new"}, {"old"})
    assert "Restart Signpost now" in capsys.readouterr().err
    assert trail() == [("promote_model", "new")]


def test_with_one_the_old_one_stays_and_the_new_one_is_kept_for_a_look(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as ended:
        settle(models, ["It hears less."])
    assert ended.value.exit_code == 1
    assert (said(models), said(models / CANDIDATE)) == ({"old"}, {"new"})
    assert "The one there was stays.\n- It hears less." in capsys.readouterr().err
    known = refused(models)
    assert known
    assert (known.stamp, known.why) == ("new", ["It hears less."])
    assert trail() == [("refuse_model", "new")]


def test_what_was_refused_is_not_trained_again_unasked(
    models: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "workshop", lambda: pytest.fail("it was trained"))
    refuse(models, fingerprint(INPUTS), ["It hears less."])
    with pytest.raises(typer.Exit):
        renew()
    assert "- It hears less.\n- Nothing it is made from has changed since." in capsys.readouterr().err


@pytest.mark.parametrize(("stamp", "again"), [("other", False), (None, True)])
def test_something_new_is_trained_and_the_refused_where_asked(
    models: Path, monkeypatch: pytest.MonkeyPatch, stamp: str | None, again: bool
) -> None:
    def begun() -> None:
        raise InterruptedError

    monkeypatch.setattr(renewing, "workshop", begun)
    refuse(models, stamp or fingerprint(INPUTS), ["It hears less."])
    with pytest.raises(InterruptedError):
        renew(again=again)
