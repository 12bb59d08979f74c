"""One spelling for each word: text-message forms are opened, slips corrected towards the rules' own words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

SHORTEST_CORRECTED = 5
TWO_SLIPS_FROM = 9


class Spelling:
    """Knows the short forms, the words the rules use, and the real words that are never corrected."""

    def __init__(self, short: Mapping[str, str], vocabulary: Iterable[str], protected: Iterable[str]) -> None:
        """Take what stands in data/safety: `short` forms to open, the rules' `vocabulary`, `protected` words."""
        self._short = {form: tuple(meant.split()) for form, meant in short.items()}
        self._vocabulary = frozenset(vocabulary)
        self._protected = frozenset(protected)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._vocabulary):
            if len(word) >= SHORTEST_CORRECTED:
                self._by_letter[word[0]].append(word)
        self.of = lru_cache(20_000)(self._of)

    def knows(self, word: str) -> bool:
        """Whether `word` needs no correcting."""
        return word in self._vocabulary or word in self._short or word in self._protected

    def of_short(self, word: str) -> tuple[str, ...]:
        """What the short form `word` stands for; any other word as it is."""
        return self._short.get(word, (word,))

    def opened(self, letters: str) -> str:
        """Lone letters ("k i l l m e") as words if the rules' words explain all of them, else as they stood."""
        joined = "".join(letter for letter in letters if letter.isalpha())
        found = self._split(joined) if len(joined) <= 40 else None
        return f" {found} " if found else letters

    def _of(self, word: str) -> tuple[str, ...]:
        if word in self._short:
            return self._short[word]
        if word not in self._vocabulary and word.endswith("s") and word[:-1] in self._vocabulary and len(word) > 4:
            return (word[:-1],)  # "the boiler's dead" and "boilers" alike
        if self.knows(word) or len(word) < SHORTEST_CORRECTED or not word.isalpha():
            return (word,)
        return self.of_short(self._nearest(word))

    def _nearest(self, word: str) -> str:
        slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
        near = extractOne(word, self._by_letter.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips)
        return str(near[0]) if near else word

    def _split(self, joined: str) -> str | None:
        """The fewest words of the vocabulary that make up `joined`; None if there are none."""
        best: list[list[str] | None] = [[], *[None] * len(joined)]
        for end in range(1, len(joined) + 1):
            for start in range(end):
                before, word = best[start], joined[start:end]
                if before is not None and (word in self._vocabulary or word in self._short):
                    longer = [*before, word]
                    known = best[end]
                    if known is None or len(longer) < len(known):
                        best[end] = longer
        whole = best[-1]
        return " ".join(whole) if whole and len(whole) < len(joined) else None
