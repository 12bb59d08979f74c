"""Names spelt wrong, parted or run together: "enderbey", "market harboro", "kirbymuxloe"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spellchecker import SpellChecker

from core.places.gazetteer import gazetteer
from core.places.lookalikes import lookalikes
from core.places.words import Word

SHORTEST = 5
LONGEST_WINDOW = 4
# Words the dictionary holds but hardly anybody writes carry this count.
RARE = 50


class Spelling:
    """Knows names by their letters, without spaces."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names, in lower-case words."""
        self._by_letters: dict[str, str] = {}
        self._near: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in sorted(names):
            letters = name.replace(" ", "")
            if len(letters) >= SHORTEST and letters not in self._by_letters:
                self._by_letters[letters] = name
                for length in range(len(letters) - 3, len(letters) + 4):
                    self._near[letters[0], length].append(letters)

    def nearest(self, letters: str, cued: bool) -> tuple[str, int] | None:
        """The name that `letters` is meant to be, and by how many slips it is missed."""
        if letters in self._by_letters:
            return self._by_letters[letters], 0
        targets = self._near.get((letters[0], len(letters)), ())
        found = process.extract(letters, targets, scorer=OSA.distance, score_cutoff=3, limit=5)
        fit = [(slips, name) for name, slips, _ in found if slips <= _allowed(len(name), cued)]
        if not fit:
            return None
        slips, best = min(fit)
        return self._by_letters[best], int(slips)


def misspelt(words: Sequence[Word]) -> Iterator[tuple[str, int, int, int]]:
    """Names spelt wrong: name, first word, word after the last, slips. They may overlap."""
    alike, spelling = lookalikes(), _spelling()
    strange = [_strange(word.plain) for word in words]
    for first in range(len(words)):
        hinted = alike.hinted(words, first)
        for last in range(first + 1, min(first + LONGEST_WINDOW, len(words)) + 1):
            if not any(strange[first:last]) and not (hinted and _maybe_strange(words, first, last)):
                continue
            letters = "".join(word.plain for word in words[first:last])
            found = spelling.nearest(letters, hinted) if len(letters) >= SHORTEST else None
            if found:
                yield found[0], first, last, found[1]


def _allowed(length: int, cued: bool) -> int:
    """How many slips a name of this length forgives."""
    return (length >= 5) + (length >= 8) + (length >= 13) + (cued and length == 7)


def _strange(word: str) -> bool:
    """Whether the word may be a name spelt wrong, whatever stands before it."""
    alike = lookalikes()
    known = word in _english() or word in alike.first_names or word in alike.never_mended
    return len(word) >= SHORTEST and word.isalpha() and not known


def _maybe_strange(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words that are hardly ever written, or a name in two parts, stand here."""
    if last - first > 1:
        return last - first == 2
    word = words[first].plain
    return len(word) >= SHORTEST and word not in lookalikes().never_mended and _english().get(word, RARE + 1) <= RARE


@lru_cache
def _english() -> dict[str, int]:
    return dict(SpellChecker(language="en").word_frequency.dictionary)


@lru_cache
def _spelling() -> Spelling:
    return Spelling(name for name in gazetteer().places if not lookalikes().guarded(name))
