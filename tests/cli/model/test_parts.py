"""A model moves with all its parts, and none is left of another."""

from pathlib import Path

from cli.model.judge import judged, keep_judged
from cli.model.parts import CANDIDATE, PREVIOUS, copy, exchange, is_whole, promote, refuse, refused, stamp_of
from tests.cli.model.conftest import model_in, recorded, said


def test_promoting_keeps_the_old_one_as_the_previous(models: Path) -> None:
    keep_judged(models, recorded("old"))
    refuse(models, "older", ["It was worse."])
    promote(models)
    assert (said(models), said(models / PREVIOUS)) == ({"new"}, {"old"})
    assert (judged(models), judged(models / PREVIOUS)) == (None, recorded("old"))
    assert not is_whole(models / CANDIDATE)
    assert refused(models) is None


def test_exchanging_twice_changes_nothing(models: Path) -> None:
    promote(models)
    exchange(models)
    assert (said(models), said(models / PREVIOUS)) == ({"old"}, {"new"})
    exchange(models)
    assert (said(models), said(models / PREVIOUS)) == ({"new"}, {"old"})
    assert sorted(each.name for each in models.iterdir() if each.is_dir()) == ["candidate", "encoder", "previous"]


def test_a_copy_leaves_its_source(models: Path, tmp_path: Path) -> None:
    model_in(tmp_path / "place", "other")
    copy(models, tmp_path / "place")
    assert said(tmp_path / "place") == said(models) == {"old"}


def test_a_model_without_its_encoder_is_not_whole(models: Path) -> None:
    assert is_whole(models)
    (models / "encoder").rename(models / "elsewhere")
    assert not is_whole(models)
    assert stamp_of(models / "nowhere") == ""
