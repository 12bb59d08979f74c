"""Place and distance: how much a service's place speaks for it, and which services are out of reach."""

from core.places.distance import miles as miles_between
from core.places.place import Place
from directory.index.listed import Listed

COUNTY = "Leicestershire"
OUT_OF_REACH = 12.0
HALF_THE_PULL, HALF_THE_WIDE_PULL = 5.0, 10.0
FAR, TOO_FAR = 0.4, 30.0
LOCAL, SAME_DISTRICT, COUNTY_WIDE, NATIONAL = 0.6, 0.85, 0.8, 0.72
IN_DISTRICT, ONE_DISTRICT_ONLY, NEIGHBOURS_ONLY = 0.78, 0.9, 0.6


def miles(place: Place | None, listed: Listed) -> float | None:
    """Miles from the place to the service's nearest location, None when either is not known."""
    if place is None or place.latitude is None or place.longitude is None or not listed.points:
        return None
    return min(miles_between(place.latitude, place.longitude, *point) for point in listed.points)


def nearness(place: Place | None, listed: Listed, *, wide: bool = False) -> float:
    """From 1 for a service on the doorstep to 0 for one that is much too far or not for people there.

    `FAR` is for one further than most would go: shown only when there is nothing nearer. `wide` means the villages
    round the place as well: a few miles then matter less.
    """
    kinds = set(listed.areas.values())
    if place is None or (place.district is None and place.latitude is None):
        return {"neighbour": NEIGHBOURS_ONLY, "district": ONE_DISTRICT_ONLY}.get(" ".join(kinds), 1.0)
    if place.in_area is False:
        return 1.0 if place.district in listed.areas else NATIONAL if "national" in kinds else 0.0
    if kinds and not kinds & {"district"}:
        return COUNTY_WIDE if COUNTY in listed.areas else NATIONAL if "national" in kinds else 0.0
    if kinds and place.district and place.district not in listed.areas:
        return 0.0
    return _by_distance(place, listed, serves=bool(kinds), pull=HALF_THE_WIDE_PULL if wide else HALF_THE_PULL)


def _by_distance(place: Place, listed: Listed, serves: bool, pull: float) -> float:
    away = miles(place, listed)
    same = place.district is None or place.district == listed.district
    if away is None or (place.kind == "authority" and same):
        return SAME_DISTRICT if serves or same else 0.0
    if away > OUT_OF_REACH and not same and not serves:
        return FAR if away < TOO_FAR else 0.0
    close: float = LOCAL + (1 - LOCAL) * 0.5 ** (away / pull)
    floor = SAME_DISTRICT if serves else IN_DISTRICT if place.district and same else 0.0
    return max(close, floor)
