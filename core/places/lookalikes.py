"""Tells a place from a word, a person, a street or a hospital of the same name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from core.places.gazetteer import gazetteer
from core.places.words import Word, plain
from core.settings import settings


@dataclass(frozen=True)
class Lookalikes:
    """The word lists of data/places/lookalikes.yml, the names of sites, and first names that are no everyday words."""

    everyday: frozenset[str]
    people: frozenset[str]
    given: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    cues: frozenset[str]
    long_cues: frozenset[str]
    home_cues: frozenset[str]
    weak_cues: frozenset[str]
    site_cues: frozenset[str]
    after_cues: frozenset[str]
    near_cues: frozenset[str]
    not_near: frozenset[str]
    not_by: frozenset[str]
    streets: frozenset[str]
    capital_streets: frozenset[str]
    hospitals: frozenset[str]
    before_hospitals: frozenset[str]
    belongings: frozenset[str]
    family: frozenset[str]
    callers: frozenset[str]
    called_places: frozenset[str]
    followers: frozenset[str]
    no_places: frozenset[str]
    counted: frozenset[str]
    never_mended: frozenset[str]
    sites: frozenset[str]
    first_names: frozenset[str]

    def guarded(self, name: str) -> bool:
        """Whether the name needs a cue to be a place."""
        return name in self.everyday or name in self.people or name in self.sites

    def cued(self, words: Sequence[Word], first: int) -> bool:
        """Whether the words before say that a place follows ("near", "comes from", "my aunt at")."""
        if _before(words, first, 1) == "at" and first > 1 and words[first - 2].plain in self.family:
            return True
        return _before(words, first, 1) in self.cues or _before(words, first, 2) in self.long_cues | self.home_cues

    def hinted(self, words: Sequence[Word], first: int) -> bool:
        """Whether the words before say that a place may follow: any cue, however weak."""
        return self.cued(words, first) or _before(words, first, 1) in self.weak_cues

    def framed(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether words[first:last] stand where a place is told: first with a mark after it, or "near" one."""
        if first == 0 and last < len(words) and words[last].start - words[last - 1].end > 1:
            return True
        return self._followed(words, last)

    def is_place(self, name: str, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether `name`, which is words[first:last], means the place here."""
        before, written = _before(words, first, 1), words[first].written
        if before in self.titles or self._street_or_hospital(words, last) or self._named(words, first):
            return False
        if name in self.surnames and before in self.first_names and not self.cued(words, first):
            return written[0].isupper() != words[first - 1].written[0].isupper()
        if name in self.sites:
            return self._by_site(words, first) or last - first == len(words)
        if not self.guarded(name):
            return True
        after = words[last].plain if last < len(words) else ""
        if after in self.belongings:
            return False
        if last - first == len(words):
            return written[0].isupper() or name not in self.everyday
        if _before(words, first, 2) in self.home_cues or self._heads(name, words, first, last):
            return True
        capital = written[0].isupper() and not all(word.written.isupper() for word in words)
        if name in self.everyday:
            sure = capital or (" " in name and after in self.after_cues)
            return sure and (self.hinted(words, first) or self._followed(words, last))
        return self.cued(words, first) or self._followed(words, last)

    def _named(self, words: Sequence[Word], first: int) -> bool:
        """Whether the words before say that somebody is called so, or that a team is followed."""
        before, then = ([word.plain for word in reversed(words[max(0, first - 2) : first])] + ["", ""])[:2]
        return before in self.followers or (before in self.callers and then not in self.called_places)

    def _heads(self, name: str, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether it stands before all else, with a comma or the like after it: "new parks, who collects bins"."""
        parted = first == 0 and words[last].start - words[last - 1].end > 1
        return parted and (" " in name or name not in self.everyday | self.given)

    def _followed(self, words: Sequence[Word], last: int) -> bool:
        """Whether the words after say it was a place: "estate", "near Shepshed"."""
        after, then, third = ([word.plain for word in words[last : last + 3]] + [""] * 3)[:3]
        if (after, then) == ("the", "one"):
            return third in self.near_cues
        by_a_landmark = (after, then) == ("by", "the") and third not in self.not_by
        near_another = after in self.near_cues and bool(then) and then not in self.not_near
        return after in self.after_cues or by_a_landmark or near_another

    def _by_site(self, words: Sequence[Word], first: int) -> bool:
        """Whether the words before a site, with or without "the", say that somebody lives there."""
        start = first - (_before(words, first, 1) == "the")
        return _before(words, start, 1) in self.site_cues or _before(words, start, 2) in self.site_cues

    def _street_or_hospital(self, words: Sequence[Word], last: int) -> bool:
        after = [word.plain for word in words[last : last + 3]]
        if not after:
            return False
        capital = words[last].written.istitle() and words[last].plain in self.capital_streets
        return after[0] in self.streets or capital or self._hospital(after)

    def _hospital(self, after: list[str]) -> bool:
        """Whether a hospital follows, though other words of its name stand between ("City Hospital")."""
        for word in after:
            if word in self.hospitals:
                return True
            if word not in self.before_hospitals:
                return False
        return False


@lru_cache
def lookalikes() -> Lookalikes:
    """The look-alikes of this installation, read once."""
    data = settings().data
    lists = yaml.load((data / "places/lookalikes.yml").read_text("utf-8"), yaml.CSafeLoader)
    sites = frozenset(name for name, found in gazetteer().places.items() if found[0].kind == "street_or_site")
    names = _listed(data / "redaction/names.txt") - _listed(data / "redaction/words.txt")
    plainly = {key: frozenset(map(plain, words)) for key, words in lists.items()}
    return Lookalikes(**plainly, sites=sites, first_names=names)


def _listed(file: Path) -> frozenset[str]:
    lines = file.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _before(words: Sequence[Word], first: int, count: int) -> str:
    return " ".join(word.plain for word in words[max(0, first - count) : first])
