"""Training cuts a message as the safety watch does, and what it learns speaks for danger."""

import json
from pathlib import Path

import numpy as np

from bot.understanding.pieces import keep_pieces, pieces_of

EXAMPLE = json.loads((Path(__file__).parents[1] / "core/safety/pieces.json").read_text("utf-8"))


def test_pieces_are_those_of_the_example() -> None:
    assert sorted(pieces_of(EXAMPLE["text"])) == EXAMPLE["pieces"]


def test_danger_is_learned(tmp_path: Path) -> None:
    texts = ["say goodbye now", "goodbye to all", "say hello now", "hello to all"] * 3
    keep_pieces(texts, np.array([True, True, False, False] * 3), tmp_path / "pieces.json")
    weights = json.loads((tmp_path / "pieces.json").read_text("utf-8"))["weights"]
    assert weights["goodbye|"] > 0 > weights["hello|"]
