"""The copy of the project, and the judging in it."""

from pathlib import Path

import pytest

from cli.fingerprint import fingerprint
from cli.model import workshop as workshops
from cli.model.judge import Judged, judge
from cli.model.parts import INPUTS
from cli.model.workshop import workshop
from core.settings import PROJECT
from tests.cli.model.conftest import said

JUDGES = """
import json, os
from pathlib import Path

def test_it():
    assert not [name for name in os.environ if name.startswith("SIGNPOST_")]
    Path("results").mkdir(exist_ok=True)
    Path("results/evaluation.json").write_text(json.dumps({"RED heard": 0.5}))
    Path("results/caught.json").write_text(json.dumps(["Heard: help"]))
    assert False, "a floor is broken"
"""


def test_the_workshop_has_all_that_a_model_is_made_from_and_goes(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshops, "MODELS", models)
    (models / "reader.bin").write_text("names")
    with workshop() as place:
        assert fingerprint(INPUTS, place) == fingerprint(INPUTS)
        assert said(place / "models") == {"old"}
        assert (place / "models/reader.bin").exists()
        assert (place / ".venv-rasa").resolve() == (PROJECT / ".venv-rasa").resolve()
        assert not any((place / name).exists() for name in (".env", ".git", "var"))
    assert not place.exists()


def test_what_was_judged_is_read_even_when_a_floor_broke(tmp_path: Path, models: Path) -> None:
    write(tmp_path, JUDGES)
    assert judge(tmp_path, "new") == Judged({"RED heard": 0.5}, ["Heard: help"])


def test_nothing_of_an_earlier_judging_is_taken_for_a_later_one(tmp_path: Path, models: Path) -> None:
    write(tmp_path, JUDGES)
    judge(tmp_path, "new")
    write(tmp_path, "def test_it():\n    raise OSError\n")
    assert judge(tmp_path, "old") is None


def write(folder: Path, text: str) -> None:
    file = folder / "tests/evaluation/test_evaluation.py"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
