"""The judged messages: whose names must go, and how many words go that should stay."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from conversations.redaction.mask import details
from conversations.redaction.spans import Span
from core.places.find import find_places
from core.settings import settings

HERE = Path(__file__).parent
HALVES = ("dev", "unseen")
GROUPS = ("English", "Gujarati", "Panjabi", "Muslim", "Polish", "Romanian", "Caribbean", "Irish")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Judged:
    """A message with the names in it; `group` is empty where there are none."""

    text: str
    names: tuple[Span, ...] = ()
    group: str = ""

    @cached_property
    def masked(self) -> tuple[Span, ...]:
        """Where something is masked, with places and the directory's organisations left alone as in the chat."""
        return tuple((each.start, each.end) for each in details(self.text, places_of(self.text), directory_names()))

    @property
    def missed(self) -> list[str]:
        """The names of which a word is left."""
        return [self.text[start:end] for start, end in self.names if self._left(start, end)]

    @property
    def words(self) -> int:
        """How many words are no name."""
        return len(self._others())

    @property
    def wrong(self) -> list[str]:
        """The words that are no name, and are masked."""
        return [self.text[start:end] for start, end in self._others() if any(_meet((start, end), self.masked))]

    def _left(self, start: int, end: int) -> bool:
        return any(not any(_meet(word, self.masked)) for word in self._words() if start <= word[0] < end)

    def _others(self) -> list[Span]:
        return [word for word in self._words() if not any(_meet(word, self.names))]

    def _words(self) -> list[Span]:
        return [found.span() for found in _WORD.finditer(self.text)]


def places_of(text: str) -> list[Span]:
    """Where places stand, which the chat leaves alone."""
    return [(place.start, place.end) for place in find_places(text)]


@lru_cache
def stories(half: str) -> list[Judged]:
    """The messages with names."""
    return [_read(group, marked) for of, group, marked in _lines("stories.tsv") if of == half]


@lru_cache
def ordinary(half: str) -> list[Judged]:
    """The messages without personal details."""
    return [Judged(text) for of, text in _lines("ordinary.tsv") if of == half]


@lru_cache
def directory_names() -> frozenset[str]:
    """The organisations and services of the starter directory."""
    folder = settings().data / "directory"
    rows = [row for file in ("services.csv", "care_providers.csv") for row in csv.DictReader((folder / file).open())]
    columns = ("organisation", "service_name", "name", "provider")
    return frozenset(name for row in rows for column in columns if (name := (row.get(column) or "").strip()))


def _lines(file: str) -> list[Sequence[str]]:
    lines = (HERE / file).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def _read(group: str, marked: str) -> Judged:
    names, text = [], ""
    for piece in re.split(r"(\{[^}]*\})", marked):
        if piece.startswith("{"):
            names.append((len(text), len(text) + len(piece) - 2))
        text += piece.strip("{}")
    return Judged(text, tuple(names), group)


def _meet(one: Span, others: Sequence[Span]) -> list[Span]:
    return [other for other in others if other[0] < one[1] and other[1] > one[0]]
