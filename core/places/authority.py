"""The council that serves an area, and the facts that hold its number and its site."""

import re
from dataclasses import dataclass
from functools import lru_cache

from core.places.gazetteer import gazetteer

COUNTY = "Leicestershire"
# Council, id of its facts.
DISTRICTS = {
    "Blaby": ("Blaby District Council", "blaby"),
    "Charnwood": ("Charnwood Borough Council", "charnwood"),
    "Harborough": ("Harborough District Council", "harborough"),
    "Hinckley and Bosworth": ("Hinckley and Bosworth Borough Council", "hinckley_bosworth"),
    "Melton": ("Melton Borough Council", "melton"),
    "North West Leicestershire": ("North West Leicestershire District Council", "nwl"),
    "Oadby and Wigston": ("Oadby and Wigston Borough Council", "oadby_wigston"),
}
NEIGHBOURS = {
    "Leicester": ("Leicester City Council", "leicester_asc"),
    "Rutland": ("Rutland County Council", "rutland_asc"),
}
KNOWN = DISTRICTS | NEIGHBOURS
COUNCIL = re.compile(r"\s+(city|county|district|borough|council|dc|bc)\b.*$", re.IGNORECASE)


@dataclass(frozen=True)
class Authority:
    """A council. The facts are ids of data/facts, None where we hold no number or site."""

    name: str
    phone_fact: str | None
    url_fact: str | None
    in_area: bool | None


def authority(name: str) -> Authority:
    """The council for a district or another authority's name ("Blaby", "Leicester City Council").

    A name we do not know comes back as it is, without facts; never raises.
    """
    told = " ".join(name.replace("&", "and").split())
    area = _areas().get(told.casefold()) or _areas().get(COUNCIL.sub("", told).casefold())
    if area in KNOWN:
        council, id = KNOWN[area]
        return Authority(council, f"{id}_phone", f"{id}_url", area in DISTRICTS)
    if area == COUNTY:
        return Authority(f"{COUNTY} County Council", None, None, True)
    return Authority(name, None, None, False if area else None)


@lru_cache
def _areas() -> dict[str, str]:
    return {each.casefold(): each for each in (*gazetteer().authorities, COUNTY, *KNOWN)}
