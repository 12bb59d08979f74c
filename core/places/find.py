"""Finds places in what somebody wrote: the table of contents of this folder.

`postcode` finds postcodes and parts of them; `named` finds names, with `gazetteer` for what there is, `spelling` for
typing mistakes, `ambiguous` for names that several places share, and `lookalikes` for words, people and streets that
are no places. `weigh` tells which of several matters.
"""

from core.places.named import find_named
from core.places.place import Place
from core.places.postcode import find_postcodes
from core.places.weigh import heads, visited, weights

INSIDE_FIRST = {True: 0, None: 1, False: 2}
KINDS = ("postcode", "sector", "settlement", "street_or_site", "postcode_district", "authority")
CITY, COUNTY = "Leicester", "Leicestershire"


def find_places(text: str) -> tuple[Place, ...]:
    """Every place in `text`, in the order in which they stand there, each with its span."""
    codes = tuple(find_postcodes(text))
    named = (each for each in find_named(text) if not any(_overlap(each, code) for code in codes))
    return tuple(sorted((*codes, *named), key=lambda place: place.start))


def find_place(text: str) -> Place | None:
    """The place that matters most: where the one lives who needs help, before one in our area, before others.

    A place outside our area to which somebody only goes is none.
    """
    places = [place for place in find_places(text) if place.in_area is not False or not visited(text, place)]
    weighed = dict(zip(places, weights(text, places), strict=True))
    if any(place.name == CITY or heads(text, place) for place in places):
        # "Leicester, Leicestershire": the county's name says nothing more.
        places = [place for place in places if place.name != COUNTY]
    return min(places, key=lambda place: _rank(place, weighed[place]), default=None)


def _rank(place: Place, weight: int) -> tuple[int, int, int]:
    return weight, INSIDE_FIRST[place.in_area], KINDS.index(place.kind)


def _overlap(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end
