"""The small language of the rules: `"{i} {want} * die"`.

A pattern is a row of places, each holding
    word        that word (short forms are opened: "cant" stands for "can not")
    a|b_c       either; an underscore joins the words of a phrase
    {name}      any word or phrase of that set in words.yml
    *  *2       up to four words, or up to that many, within the sentence
    **          up to twelve words, also across sentences
and a `?` at its end makes a place one that may be missing. In word sets `hit+` also means hits, hitting and hitted,
and `mum's` means mum and mums.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

FREE_GAP = 4
LONG_GAP = 12
Opened = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True)
class Gap:
    """Up to `most` words of any kind; `crosses` tells whether it may run over the end of a sentence."""

    most: int
    crosses: bool


@dataclass(frozen=True)
class Place:
    """One of these words or phrases must stand here."""

    singles: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    optional: bool


Pattern = tuple[Place | Gap, ...]


def parse(text: str, sets: Mapping[str, str], opened: Opened) -> Pattern:
    """The pattern written as `text`. Raises ValueError if it names a set that is not in `sets`."""
    return tuple(_piece(piece, sets, opened) for piece in text.split())


def forms(entry: str) -> Iterator[str]:
    """The spellings an entry of a word set stands for."""
    if entry.endswith("'s"):
        yield from (entry[:-2], entry[:-2] + "s")
    elif entry.endswith("+"):
        yield from _verb(entry[:-1])
    else:
        yield entry


def _piece(piece: str, sets: Mapping[str, str], opened: Opened) -> Place | Gap:
    if piece == "**":
        return Gap(LONG_GAP, crosses=True)
    if gap := re.fullmatch(r"\*(\d*)", piece):
        return Gap(int(gap[1] or FREE_GAP), crosses=False)
    return _place(piece.removesuffix("?"), piece.endswith("?"), sets, opened)


def _place(piece: str, optional: bool, sets: Mapping[str, str], opened: Opened) -> Place:
    entries = list(_entries(piece, sets))
    spelt = {_phrase(form, opened) for entry in entries for form in forms(entry)}
    singles = _shared(frozenset(phrase[0] for phrase in spelt if len(phrase) == 1))
    return Place(singles, tuple(sorted(phrase for phrase in spelt if len(phrase) > 1)), optional)


@lru_cache(None)
def _shared(singles: frozenset[str]) -> frozenset[str]:
    # One object for equal sets, so that a message looks each set up once.
    return singles


def _entries(piece: str, sets: Mapping[str, str]) -> Iterator[str]:
    for choice in filter(None, piece.split("|")):
        if not choice.startswith("{"):
            yield choice
            continue
        name = choice[1:-1]
        if name not in sets:
            raise ValueError(f"no word set is called {name}")
        for entry in sets[name].split():
            yield from _entries(entry, sets)


def _phrase(entry: str, opened: Opened) -> tuple[str, ...]:
    return tuple(word for part in entry.split("_") for word in opened(part))


def _verb(word: str) -> Iterator[str]:
    stem = word[:-1] if word.endswith("e") else word
    doubled = word + word[-1] if re.search(r"[^aeiou][aeiou][bdgmnprt]$", word) else stem
    yield from (word, doubled + "ing", stem + "ing", doubled + "ed", stem + "ed", word + "s")
    if re.search(r"(s|x|ch|sh)$", word):
        yield word + "es"
    if re.search(r"[^aeiou]y$", word):
        yield from (word[:-1] + "ies", word[:-1] + "ied")
