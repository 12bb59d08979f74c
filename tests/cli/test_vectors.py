"""Meanings are kept between runs: only new texts cost time."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from cli.vectors import vectors_of
from core.meaning import Vectors


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts whose meaning was worked out; a text's meaning here is its length."""
    asked: list[str] = []

    def meaning(texts: Sequence[str]) -> Vectors:
        asked.extend(texts)
        return np.array([[len(text)] for text in texts], dtype=np.float32)

    monkeypatch.setattr("cli.vectors.meaning", meaning)
    return asked


def test_only_new_texts_are_worked_out(asked: list[str], tmp_path: Path) -> None:
    kept = tmp_path / "var" / "phrases.npz"
    assert vectors_of(["a", "bb"], kept).tolist() == [[1], [2]]
    assert vectors_of(["ccc", "bb", "a", "ccc"], kept).tolist() == [[3], [2], [1], [3]]
    assert asked == ["a", "bb", "ccc"]


def test_texts_no_longer_used_fall_out(asked: list[str], tmp_path: Path) -> None:
    kept = tmp_path / "phrases.npz"
    vectors_of(["a", "bb"], kept)
    vectors_of(["bb", "ccc"], kept)
    with np.load(kept, allow_pickle=False) as file:
        assert file["vectors"].tolist() == [[2], [3]]
    assert [file.name for file in tmp_path.iterdir()] == ["phrases.npz"]


def test_nothing_is_written_when_nothing_is_new(asked: list[str], tmp_path: Path) -> None:
    kept = tmp_path / "phrases.npz"
    vectors_of(["a", "bb"], kept)
    before = kept.read_bytes()
    vectors_of(["bb"], kept)
    assert kept.read_bytes() == before
