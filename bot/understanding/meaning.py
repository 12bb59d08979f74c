"""Tells a message without meaning (keys pressed at random, marks only) from one that says something."""

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Dict, Iterable, List

WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
PIECE = 3
# Mean log10-probability of a word's letter triples below which nobody would call it English, found on the
# training phrases: 1 in 1,000 of their words lies lower.
UNLIKELY = -3.5

# Letters that say something on their own: I, yes, no, OK.
ALONE = "iynk"


@dataclass(frozen=True)
class Meaning:
    """The words and letter triples of the training phrases."""

    words: Dict[str, int]
    triples: Dict[str, int]

    @staticmethod
    def of(phrases: Iterable[str]) -> "Meaning":
        """Counted over `phrases`."""
        words = Counter(word for phrase in phrases for word in _words(phrase))
        triples: Counter = Counter()
        for word, count in words.items():
            for triple in _triples(word):
                triples[triple] += count
        return Meaning(dict(words), dict(triples))

    def none_in(self, text: str) -> bool:
        """Whether `text` says nothing: no word that is known or could be one."""
        words = _words(text)
        return not any(word in self.words or self._likely(word) for word in words if len(word) > 1 or word in ALONE)

    def _likely(self, word: str) -> bool:
        if len(word) < PIECE or not word.isascii():
            return not word.isascii()
        total = sum(self.triples.values())
        each = [math.log10((self.triples.get(triple, 0) + 0.01) / total) for triple in _triples(word)]
        return sum(each) / len(each) > UNLIKELY


def _words(text: str) -> List[str]:
    return WORD.findall(text.lower())


def _triples(word: str) -> List[str]:
    marked = f"^{word}$"
    return [marked[at : at + PIECE] for at in range(len(marked) - PIECE + 1)]
