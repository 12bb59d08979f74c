"""Tells a place from a word, a person, a street or a hospital of the same name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from core.places.words import Word, plain
from core.settings import settings


@dataclass(frozen=True)
class Lookalikes:
    """The word lists of data/places/lookalikes.yml, and first names that are no everyday words."""

    everyday: frozenset[str]
    people: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    cues: frozenset[str]
    long_cues: frozenset[str]
    home_cues: frozenset[str]
    weak_cues: frozenset[str]
    after_cues: frozenset[str]
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
        after = words[last].plain if last < len(words) else ""
        if after in self.belongings:
            return False
        if last - first == len(words):
            return written[0].isupper() or name not in self.everyday
        if _before(words, first, 2) in self.home_cues:
            return True
        capital = written[0].isupper() and not all(word.written.isupper() for word in words)
        if name in self.everyday:
            return capital and (self.hinted(words, first) or after in self.after_cues)
        return self.cued(words, first) or after in self.after_cues

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
    lists = yaml.load((data / "places/lookalikes.yml").read_text("utf-8"), yaml.CSafeLoader)
    names = _listed(data / "redaction/names.txt") - _listed(data / "redaction/words.txt")
    return Lookalikes(**{key: frozenset(map(plain, words)) for key, words in lists.items()}, first_names=names)


def _listed(file: Path) -> frozenset[str]:
    lines = file.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _before(words: Sequence[Word], first: int, count: int) -> str:
    return " ".join(word.plain for word in words[max(0, first - count) : first])
