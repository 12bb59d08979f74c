"""Tells a place from a word, a person, a street or a hospital of the same name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import yaml

from core.places.words import Word, plain
from core.settings import settings


@dataclass(frozen=True)
class Lookalikes:
    """The word lists of data/places/lookalikes.yml, and people's first names."""

    everyday: frozenset[str]
    people: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    cues: frozenset[str]
    long_cues: frozenset[str]
    home_cues: frozenset[str]
    weak_cues: frozenset[str]
    streets: frozenset[str]
    capital_streets: frozenset[str]
    hospitals: frozenset[str]
    before_hospitals: frozenset[str]
    belongings: frozenset[str]
    no_places: frozenset[str]
    counted: frozenset[str]
    never_mended: frozenset[str]
    first_names: frozenset[str]

    def guarded(self, name: str) -> bool:
        """Whether the name needs a cue to be a place."""
        return name in self.everyday or name in self.people

    def cued(self, words: Sequence[Word], first: int) -> bool:
        """Whether the words before say that a place follows ("near", "comes from")."""
        return _before(words, first, 1) in self.cues or _before(words, first, 2) in self.long_cues | self.home_cues

    def hinted(self, words: Sequence[Word], first: int) -> bool:
        """Whether the words before say that a place may follow: any cue, however weak."""
        return self.cued(words, first) or _before(words, first, 1) in self.weak_cues

    def is_place(self, name: str, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether `name`, which is words[first:last], means the place here."""
        before, written = _before(words, first, 1), words[first].written
        if before in self.titles or self._street_or_hospital(words, last):
            return False
        if name in self.surnames and before in self.first_names and not self.cued(words, first):
            return written[0].isupper() != words[first - 1].written[0].isupper()
        if not self.guarded(name):
            return True
        if words[last : last + 1] and words[last].plain in self.belongings:
            return False
        if last - first == len(words):
            return written[0].isupper() or name not in self.everyday
        if _before(words, first, 2) in self.home_cues:
            return True
        capital = written[0].isupper() and not all(word.written.isupper() for word in words)
        return self.cued(words, first) and (capital or name not in self.everyday)

    def _street_or_hospital(self, words: Sequence[Word], last: int) -> bool:
        after = [word.plain for word in words[last : last + 3]]
        if not after:
            return False
        while len(after) > 1 and after[0] in self.before_hospitals:
            if after[1] in self.hospitals:
                return True
            after = after[1:]
        capital = words[last].written.istitle() and words[last].plain in self.capital_streets
        return after[0] in self.streets or after[0] in self.hospitals or capital


@lru_cache
def lookalikes() -> Lookalikes:
    """The look-alikes of this installation, read once."""
    data = settings().data
    lists = yaml.safe_load((data / "places/lookalikes.yml").read_text("utf-8"))
    told = (data / "redaction/names.txt").read_text("utf-8").splitlines()
    names = frozenset(name for line in told if not line.startswith("#") for name in line.split())
    return Lookalikes(**{key: frozenset(map(plain, words)) for key, words in lists.items()}, first_names=names)


def _before(words: Sequence[Word], first: int, count: int) -> str:
    return " ".join(word.plain for word in words[max(0, first - count) : first])
