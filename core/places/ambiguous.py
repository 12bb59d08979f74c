"""Tells places of one name apart by a word of the full name that stands further on: "Kirby, the Muxloe one".

And tells which others it matters to ask about.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from core.places.distance import miles
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
# From here on, in miles, what is near the one is not near the other: Kibworth Harcourt is Kibworth's, Old Dalby is not.
APART = 3


def told_apart(place: Place, words: Sequence[Word], last: int) -> Place | None:
    """The one of `place` and its `others` that the words after words[:last] name; None when they name none."""
    if not place.others:
        return None
    options = (place, *place.others)
    for at in range(last, min(last + REACH, len(words))):
        word = words[at].plain
        named = [option for option in options if word in _own(option.name) and word != words[last - 1].plain]
        if len(named) == 1 and words[at - 1].plain not in DENIALS:
            return replace(named[0], others=())
    return None


def mistakable(place: Place) -> tuple[Place, ...]:
    """The `others` of a place for which it cannot stand: too far away, or another council's."""
    return tuple(other for other in place.others if _apart(place, other))


def _apart(one: Place, other: Place) -> bool:
    if one.in_area != other.in_area:
        return True
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return True
    return miles(one.latitude, one.longitude, other.latitude, other.longitude) > APART


@cache
def _own(name: str) -> frozenset[str]:
    return frozenset(word for word in plain(name).split() if len(word) >= SHORTEST) - COMMON
