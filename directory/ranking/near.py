"""Place and distance: how much a service's place speaks for it, and which services are out of reach."""

import math

from core.places.place import Place
from directory.catalogue import Listed, Point

COUNTY = "Leicestershire"
EARTH_MILES = 3958.8
OUT_OF_REACH = 12.0
HALF_THE_PULL = 5.0
FAR, TOO_FAR = 0.4, 30.0
LOCAL, SAME_DISTRICT, COUNTY_WIDE, NATIONAL = 0.7, 0.85, 0.8, 0.72


def miles(place: Place | None, listed: Listed) -> float | None:
    """Miles from the place to the service's nearest location, None when either is not known."""
    if place is None or place.latitude is None or place.longitude is None or not listed.points:
        return None
    here = (place.latitude, place.longitude)
    return min(_miles(here, point) for point in listed.points)


def nearness(place: Place | None, listed: Listed) -> float:
    """From 1 for a service on the doorstep to 0 for one that is much too far or not for people there.

    `FAR` is for one further than most would go: shown only when there is nothing nearer.
    """
    kinds = set(listed.areas.values())
    if place is None or (place.district is None and place.latitude is None):
        return 0.6 if kinds == {"neighbour"} else 1.0
    if place.in_area is False:
        return 1.0 if place.district in listed.areas else NATIONAL if "national" in kinds else 0.0
    if kinds and not kinds & {"district"}:
        return COUNTY_WIDE if COUNTY in listed.areas else NATIONAL if "national" in kinds else 0.0
    if kinds and place.district and place.district not in listed.areas:
        return 0.0
    return _by_distance(place, listed, serves=bool(kinds))


def _by_distance(place: Place, listed: Listed, serves: bool) -> float:
    away = miles(place, listed)
    same = place.district is None or place.district == listed.district
    if away is None or (place.kind == "authority" and same):
        return SAME_DISTRICT if serves or same else 0.0
    if away > OUT_OF_REACH and not same and not serves:
        return FAR if away < TOO_FAR else 0.0
    close = LOCAL + (1 - LOCAL) * math.pow(0.5, away / HALF_THE_PULL)
    return max(close, SAME_DISTRICT) if serves else close


def _miles(one: Point, other: Point) -> float:
    north, south = math.radians(one[0]), math.radians(other[0])
    east = math.radians(other[1] - one[1])
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * EARTH_MILES * math.asin(math.sqrt(half))
