"""Says so when the person's place is not in the county, and which council to ask."""

from actions.saying import Saying
from core.facts import facts
from core.places.authority import authority


def say_if_outside(saying: Saying) -> None:
    """Name the council to ask when this message names a place outside Leicestershire; else say nothing."""
    place = saying.turn.place
    if place is None or place.in_area is not False or not saying.turn.fresh_place:
        return
    council = authority(place.district or place.name)
    if council.phone_fact is None:
        saying.words("outside_no_number", place=place.name)
        return
    saying.words("outside", place=place.name, council=council.name, phone=facts()[council.phone_fact].spoken())
