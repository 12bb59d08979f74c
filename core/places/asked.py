"""Where somebody wants something: one place, between two, the villages round one; or a place we cannot make out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from core.english import english
from core.places.find import find_places
from core.places.place import Place
from core.places.postcode import unknown_postcode

Fault = Literal["", "unknown", "imprecise"]
# What stands before the first and between the two places, where what is asked for lies half way.
BETWEEN = (
    (r"\b(?:half ?way )?between\s+$", r"^\s*(?:and|&)\s*$"),
    (r"\b(?:(?:near|on|along|by) )?(?:the )?bus (?:route|line)s? (?:from|between)\s+$", r"^\s*(?:to|and|&)\s*$"),
)
ROUND = re.compile(r"\b(?:the )?villages?\s+(?:all )?(?:a?round|near|by|outside)\s+(?:about )?$", re.IGNORECASE)
VILLAGES = re.compile(r"^\s+(?:area )?villages\b", re.IGNORECASE)
ROUTE = re.compile(
    r"\b(?:(?:near|on|along|by) )?(?:the )?bus (?:route|line)s?\s+(?:to|from|into|through)\s+$", re.IGNORECASE
)
CUED = re.compile(
    r"\b(?:near|nr|near to|close to|nearby|liv(?:e|es|ing) in|based in|moved to)\s+(?:the )?"
    r"([A-Za-z][A-Za-z'-]{3,})\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class WhereAsked:
    """`place` with the span of all the words that say where, in `start` and `end`. `wide`: its villages too.

    `fault` is "unknown" when a place or a postcode was named that there is not (`told`), and "imprecise" when what was
    said has no point of its own, such as a whole county.
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
    return _between(text, places) or _around(text, places[0])


def _between(text: str, places: Sequence[Place]) -> WhereAsked | None:
    """Half way between the first two places, where that is what was said."""
    if len(places) < 2:
        return None
    before, within = text[: places[0].start], text[places[0].end : places[1].start]
    for cue, join in BETWEEN:
        start = re.search(cue, before, re.IGNORECASE)
        if start and re.match(join, within, re.IGNORECASE) and (place := _middle(places[0], places[1])):
            return WhereAsked(place, start=start.start(), end=places[1].end)
    return None


def _around(text: str, place: Place) -> WhereAsked:
    before, after = text[: place.start], VILLAGES.match(text[place.end :])
    cue = ROUND.search(before)
    route = ROUTE.search(before)
    start = min(each.start() for each in (cue, route) if each) if cue or route else place.start
    end = place.end + (after.end() if after else 0)
    fault: Fault = "" if place.latitude is not None or place.district or place.in_area is False else "imprecise"
    return WhereAsked(place, bool(cue or after), fault, place.matched if fault else "", start, end)


def _middle(one: Place, other: Place) -> Place | None:
    """A place half way; its district only where both share it. None when either has no point."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    return replace(
        one,
        name=f"{one.name} and {other.name}",
        district=one.district if one.district == other.district else None,
        in_area=one.in_area if one.in_area == other.in_area else None,
        latitude=round((one.latitude + other.latitude) / 2, 4),
        longitude=round((one.longitude + other.longitude) / 2, 4),
        others=(),
    )


def _unknown(text: str) -> WhereAsked:
    """A postcode that there is not, or a word behind "near" at the end that is in no dictionary."""
    if span := unknown_postcode(text):
        return WhereAsked(None, fault="unknown", told=text[slice(*span)], start=span[0], end=span[1])
    cue = CUED.search(text)
    if cue is None or cue[1].lower() in english():
        return WhereAsked(None)
    return WhereAsked(None, fault="unknown", told=cue[1], start=cue.start(), end=cue.end())
