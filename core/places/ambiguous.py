"""Tells places of one name apart by a word of the full name that stands further on: "Kirby, the Muxloe one"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from core.places.place import Place
from core.places.words import Word, plain

# How many words further on it may stand, and words that say it is not that one.
REACH = 4
DENIALS = frozenset(("not", "isnt", "arent", "t", "or", "nor", "than"))
# Words of names that tell nothing.
COMMON = frozenset(
    ("the", "under", "upon", "church", "great", "little", "east", "north", "south", "hill", "town", "park", "magna")
)
SHORTEST = 4


def told_apart(place: Place, words: Sequence[Word], last: int) -> Place | None:
    """The one of `place` and its `others` that the words after words[:last] name; None when they name none."""
    if not place.others:
        return None
    options = (place, *place.others)
    for at in range(last, min(last + REACH, len(words))):
        word = words[at].plain
        named = [option for option in options if word in _own(option.name) and word != words[last - 1].plain]
        if len(named) == 1 and words[at - 1].plain not in DENIALS:
            others = tuple(option for option in options if option != named[0])
            return replace(named[0], others=others)
    return None


@cache
def _own(name: str) -> frozenset[str]:
    return frozenset(word for word in plain(name).split() if len(word) >= SHORTEST) - COMMON
