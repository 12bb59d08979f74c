"""The watch cuts a message into the pieces that training learned from: both are held to the same example."""

import json
from pathlib import Path

from core.safety.pieces import Pieces, pieces_of

EXAMPLE = json.loads((Path(__file__).parent / "pieces.json").read_text("utf-8"))


def test_pieces_are_those_of_the_example() -> None:
    assert sorted(pieces_of(EXAMPLE["text"])) == EXAMPLE["pieces"]


def test_known_pieces_speak_and_unknown_ones_do_not() -> None:
    ear = Pieces(bias=-1.0, weights={"goodbye|": 3.0})
    assert ear.score("goodbye") == 2.0
    assert ear.score("hello") == 0.0
