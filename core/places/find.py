"""Finds places in what somebody wrote: the table of contents of this folder.

`postcode` finds postcodes and parts of them; `named` finds names, with `gazetteer` for what there is, `spelling` for
typing mistakes and `lookalikes` for words, people and streets that are no places.
"""

from core.places.named import find_named
from core.places.place import Place
from core.places.postcode import find_postcodes

INSIDE_FIRST = {True: 0, None: 1, False: 2}
KINDS = ("postcode", "street_or_site", "sector", "settlement", "postcode_district", "authority")
CITY, COUNTY = "Leicester", "Leicestershire"


def find_places(text: str) -> tuple[Place, ...]:
    """Every place in `text`, in the order in which they stand there, each with its span."""
    codes = tuple(find_postcodes(text))
    named = (each for each in find_named(text) if not any(_overlap(each, code) for code in codes))
    return tuple(sorted((*codes, *named), key=lambda place: place.start))


def find_place(text: str) -> Place | None:
    """The place that matters most: one in our area before others, then the most exact, then the first."""
    places = find_places(text)
    if any(place.name == CITY for place in places):
        # "Leicester, Leicestershire": the county's name says nothing more.
        places = tuple(place for place in places if place.name != COUNTY)
    return min(places, key=lambda place: (INSIDE_FIRST[place.in_area], KINDS.index(place.kind)), default=None)


def _overlap(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end
