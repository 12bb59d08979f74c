"""Finds places by their names, well spelt or not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from core.places.ambiguous import told_apart
from core.places.gazetteer import gazetteer
from core.places.lookalikes import lookalikes
from core.places.place import Place
from core.places.spelling import misspelt
from core.places.words import Word, split

UNKNOWN = "·"
LETTERS_LOST_BY_A_SLIP = 3


@dataclass(frozen=True)
class Match:
    """words[first:last] may be `name`; `letters` is how much speaks for it."""

    name: str
    first: int
    last: int
    letters: int


def find_named(text: str) -> Iterator[Place]:
    """Every place named in `text`, with its span there."""
    words = split(text)
    for match in _chosen(words):
        start, end = words[match.first].start, words[match.last - 1].end
        place = gazetteer().place(match.name)
        place = told_apart(place, words, match.last) or place
        yield replace(place, matched=text[start:end], start=start, end=end)


def _chosen(words: Sequence[Word]) -> list[Match]:
    """The longest matches that do not overlap. A phrase that is no place hides the names in it."""
    alike, taken, chosen = lookalikes(), set[int](), []
    for match in sorted((*_exact(words), *_misspelt(words)), key=lambda each: (-each.letters, each.first)):
        span = range(match.first, match.last)
        if taken.isdisjoint(span):
            taken.update(span)
            if match.name not in alike.no_places and _is_place(match, words):
                chosen.append(match)
    return chosen


def _is_place(match: Match, words: Sequence[Word]) -> bool:
    place = gazetteer().place(match.name)
    apart = told_apart(place, words, match.last)
    return apart is not None or lookalikes().is_place(match.name, words, match.first, match.last)


def _exact(words: Sequence[Word]) -> Iterator[Match]:
    # Words that are in no name are not shown to the vocabulary, which keeps all it has ever seen.
    known = [word.plain if word.plain in _known_words() else UNKNOWN for word in words]
    for _, first, last in _matcher()(Doc(_vocab(), words=known)):
        name = " ".join(known[first:last])
        yield Match(name, first, last, len(name.replace(" ", "")))


def _misspelt(words: Sequence[Word]) -> Iterator[Match]:
    for name, first, last, slips in misspelt(words):
        letters = len(name.replace(" ", "")) - LETTERS_LOST_BY_A_SLIP * slips
        yield Match(name, first, last, letters)


@lru_cache
def _names() -> frozenset[str]:
    return frozenset(gazetteer().places) | lookalikes().no_places


@lru_cache
def _known_words() -> frozenset[str]:
    return frozenset(word for name in _names() for word in name.split())


@lru_cache
def _vocab() -> Vocab:
    return Vocab()


@lru_cache
def _matcher() -> PhraseMatcher:
    matcher = PhraseMatcher(_vocab())
    matcher.add("name", [Doc(_vocab(), words=name.split()) for name in sorted(_names())])
    return matcher
