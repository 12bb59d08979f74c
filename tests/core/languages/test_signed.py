"""A line in another language is spoken only once a speaker has signed it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
import yaml
from pydantic import ValidationError

from actions.action_answer import ActionAnswer
from core.languages import signed
from core.languages.signed import lines, signed_line
from core.settings import PROJECT, settings

UNSIGNED = {"signed_by": None, "signed_on": None}
DRAFT = {"language": "Polish", "code": "pl", "dir": "ltr", "text": "Po angielsku."} | UNSIGNED
SIGNED = DRAFT | {"signed_by": "A. Speaker", "signed_on": "2025-01-31"}


@pytest.fixture(autouse=True)
def read_anew() -> Iterator[None]:
    lines.cache_clear()
    yield
    lines.cache_clear()


def written(data: Path, monkeypatch: pytest.MonkeyPatch, *told: dict[str, Any]) -> None:
    (data / "languages").mkdir()
    (data / "languages/drafts.yml").write_text(yaml.safe_dump(list(told)), "utf-8")
    monkeypatch.setattr(signed, "settings", lambda: settings().model_copy(update={"data": data}))


def test_no_line_is_spoken_without_name_and_date() -> None:
    told = yaml.safe_load((PROJECT / "data/languages/drafts.yml").read_text("utf-8"))
    unsigned = [each["language"] for each in told if not (each["signed_by"] and each["signed_on"])]
    assert [language for language in unsigned if signed_line(language)] == []


@pytest.mark.parametrize("half", [{"signed_by": None}, {"signed_by": " "}, {"signed_on": None}])
def test_half_a_signature_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, half: dict[str, Any]) -> None:
    written(tmp_path, monkeypatch, SIGNED | half)
    assert signed_line("Polish") is None


def test_a_signed_line_is_found_by_its_language_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, monkeypatch, SIGNED)
    line = signed_line("Polish")
    assert line and line.text == "Po angielsku."
    assert signed_line("Polish or Ukrainian") is None
    assert signed_line("") is None


def test_a_line_with_an_unknown_field_or_direction_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, monkeypatch, SIGNED | {"dir": "up"})
    with pytest.raises(ValidationError):
        lines()


def test_every_draft_is_complete_and_each_language_has_one() -> None:
    languages = [line.language for line in lines()]
    assert len(languages) == len(set(languages))
    assert {"Polish", "Gujarati", "Panjabi", "Romanian"} <= set(languages)
    assert all(line.text and line.code for line in lines())
    assert {line.language for line in lines() if line.dir == "rtl"} == {"Urdu", "Arabic"}


@pytest.mark.parametrize("told, expected", [(DRAFT, []), (SIGNED, ["Po angielsku."])])
def test_the_action_says_it_after_the_english_words_only_if_signed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: dict[str, Any], expected: list[str]
) -> None:
    written(tmp_path, monkeypatch, told)
    monkeypatch.setattr("actions.action_answer.say_if_outside", lambda saying: None)
    saying = Mock()
    saying.answer.return_value = ""
    ActionAnswer().say(saying, Mock(intent="other_language", language="Polish", text="pomoc mama", place=None))
    called = [(call[0], call[2]) for call in saying.mock_calls]
    after = called[[name for name, _ in called].index("answer") + 1 :]
    assert [slots["line"] for name, slots in after if name == "words"] == expected
    assert ("words", {"language": "Polish"}) in called
