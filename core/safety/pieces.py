"""The ear for the turn of phrase: weights of words and letters, as training learned them (decision 7)."""

import json
import math
import re
from dataclasses import dataclass
from pathlib import Path

WORD = re.compile(r"[^\W_]+")
APOSTROPHES = str.maketrans("", "", "'’")
LONGEST_PHRASE = 2  # words
LETTERS = (3, 4, 5)


def pieces_of(text: str) -> set[str]:
    """The words, pairs of words, and letters in a row of `text`, as bot/understanding/pieces.py cuts them."""
    words = WORD.findall(text.lower().translate(APOSTROPHES))
    pieces = {
        f"{' '.join(words[at : at + size])}|"
        for size in range(1, LONGEST_PHRASE + 1)
        for at in range(len(words) - size + 1)
    }
    for word in (f" {each} " for each in words):
        pieces.update(word[at : at + size] for size in LETTERS for at in range(len(word) - size + 1))
    return pieces


@dataclass(frozen=True)
class Pieces:
    """What speaks for danger (above 0) and against it."""

    bias: float
    weights: dict[str, float]

    @staticmethod
    def kept_in(file: Path) -> "Pieces":
        """The weights that training wrote. Raises FileNotFoundError when it wrote none."""
        return Pieces(**json.loads(file.read_text("utf-8")))

    def score(self, text: str) -> float:
        """Log odds of danger in `text` by its pieces alone; 0.0 for a text without words."""
        known = [self.weights[piece] for piece in pieces_of(text) if piece in self.weights]
        return self.bias + sum(known) / math.sqrt(len(known)) if known else 0.0
