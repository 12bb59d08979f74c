"""Which areas' people a service is for."""

import re

from directory.loading.row import Row
from directory.records.area import AreaKind

DISTRICTS = (
    "Blaby",
    "Charnwood",
    "Harborough",
    "Hinckley and Bosworth",
    "Melton",
    "North West Leicestershire",
    "Oadby and Wigston",
)
COUNTY = "Leicestershire"
NEIGHBOURS = ("Leicester", "Rutland")
ALL_THREE = re.compile(r"\bRutland\b|\bLLR\b|\bLeicester(,| and) Leicestershire\b")
FOR_RESIDENTS = re.compile(r"\b(residents|district|borough)\b", re.IGNORECASE)


def areas_of(row: Row) -> list[tuple[str, AreaKind]]:
    """Names and kinds of the areas served; none for a local group that anyone who can get there may use."""
    if row.district == "national":
        return [("national", "national")]
    if row.district == "out-of-area":
        return [(_neighbour(row), "neighbour")]
    if row.district == "county-wide":
        return _county(row)
    return [(name, "district") for name in _districts(row)]


def _county(row: Row) -> list[tuple[str, AreaKind]]:
    told = " ".join((row.organisation, row.service_name, row.what_it_does, row.who_for))
    wider = NEIGHBOURS if ALL_THREE.search(told) else ()
    return [(COUNTY, "county"), *((name, "neighbour") for name in wider)]


def _neighbour(row: Row) -> str:
    return "Rutland" if "Rutland" in row.organisation + row.who_for else "Leicester"


def _districts(row: Row) -> list[str]:
    """The districts of a service for residents, or of one without a place of its own."""
    council = "Council" in row.organisation and not row.organisation.startswith("Leicestershire County")
    if row.town and not council and not FOR_RESIDENTS.search(row.who_for):
        return []
    told = f"{row.service_name} {row.who_for} {row.notes}"
    return list(dict.fromkeys([row.district, *(name for name in DISTRICTS if name in told)]))
