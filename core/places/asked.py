"""Where somebody wants something: one place, between two, the villages round one; or a place we cannot make out."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from spellchecker import SpellChecker

from core.places.find import find_places
from core.places.place import Place

Fault = Literal["", "unknown", "imprecise"]
BETWEEN = re.compile(r"\b(?:half ?way )?between\s+$", re.IGNORECASE)
AND = re.compile(r"^\s*(?:and|&)\s*$", re.IGNORECASE)
ROUND = re.compile(r"\b(?:the )?villages?\s+(?:all )?(?:a?round|near|by|outside)\s+(?:about )?$", re.IGNORECASE)
VILLAGES = re.compile(r"^\s+(?:area )?villages\b", re.IGNORECASE)
ROUTE = re.compile(
    r"\b(?:(?:near|on|along|by) )?(?:the )?bus (?:route|line)s?\s+(?:to|from|into|through)\s+$", re.IGNORECASE
)
CUED = re.compile(r"\b(?:near|nr|near to|close to|nearby)\s+(?:the )?([A-Za-z][A-Za-z'-]{3,})\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class WhereAsked:
    """`place` with the span of all the words that say where, in `start` and `end`. `wide`: its villages too.

    `fault` is "unknown" when a place was named that we do not know (`told`), and "imprecise" when what was said has
    no point of its own, such as a whole county.
    """

    place: Place | None
    wide: bool = False
    fault: Fault = ""
    told: str = ""
    start: int = 0
    end: int = 0


def where_asked(text: str) -> WhereAsked:
    """The place that `text` asks for; the first one where it names several."""
    places = find_places(text)
    if not places:
        return _unknown(text)
    if len(places) > 1 and AND.match(text[places[0].end : places[1].start]):
        cue = BETWEEN.search(text[: places[0].start])
        if cue and (place := _middle(places[0], places[1])):
            return WhereAsked(place, start=cue.start(), end=places[1].end)
    return _around(text, places[0])


def _around(text: str, place: Place) -> WhereAsked:
    before, after = text[: place.start], VILLAGES.match(text[place.end :])
    cue = ROUND.search(before)
    route = ROUTE.search(before)
    start = min(each.start() for each in (cue, route) if each) if cue or route else place.start
    end = place.end + (after.end() if after else 0)
    fault: Fault = "" if place.latitude is not None or place.district else "imprecise"
    return WhereAsked(place, bool(cue or after), fault, place.matched if fault else "", start, end)


def _middle(one: Place, other: Place) -> Place | None:
    """A place half way; its district only where both share it. None when either has no point."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    return replace(
        one,
        name=f"between {one.name} and {other.name}",
        district=one.district if one.district == other.district else None,
        in_area=one.in_area if one.in_area == other.in_area else None,
        latitude=round((one.latitude + other.latitude) / 2, 4),
        longitude=round((one.longitude + other.longitude) / 2, 4),
        others=(),
    )


def _unknown(text: str) -> WhereAsked:
    """A word behind "near" at the end that is in no dictionary is a place that we do not know."""
    cue = CUED.search(text)
    if cue is None or cue[1].lower() in _english():
        return WhereAsked(None)
    return WhereAsked(None, fault="unknown", told=cue[1], start=cue.start(), end=cue.end())


@lru_cache
def _english() -> SpellChecker:
    return SpellChecker(language="en")
