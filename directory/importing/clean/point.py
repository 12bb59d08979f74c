"""Where a place lies: its own point where it can be right, else the middle of its postcode."""

import re
from dataclasses import dataclass
from functools import lru_cache

from core.places.find import find_place
from core.places.place import Place
from core.places.postcode_tables import postcodes
from directory.importing.clean.notes import Notes
from directory.importing.clean.number import number
from directory.importing.clean.tidy import Raw

SOUTH, NORTH, WEST, EAST = 49.8, 60.9, -8.7, 1.8  # the box around the United Kingdom
POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Point:
    """A point in degrees and what it stands for: "address", "postcode", "sector", "town" or, when unknown, ""."""

    latitude: float | None = None
    longitude: float | None = None
    precision: str = ""


def postcode(told: object) -> str:
    """The first postcode in `told` in its usual spelling ("LE1 1AA"); empty for none."""
    found = POSTCODE.search(str(told or ""))
    return f"{found[1]} {found[2]}".upper() if found else ""


def point(raw: Raw, code: str, town: str, notes: Notes) -> Point:
    """The point of a location: its own, else that of its postcode `code`, else the middle of its `town`."""
    rough = raw.get("lcc_precision")
    if rough in ("town", "unknown"):
        # Our own export: what it leaves out was worked out from the town, or was not known.
        return (_of_town(town) if rough == "town" else None) or Point()
    latitude, longitude = number(raw.get("latitude")), number(raw.get("longitude"))
    if latitude is not None and longitude is not None:
        if _in_uk(latitude, longitude):
            return Point(latitude, longitude, str(raw.get("lcc_precision") or "address"))
        if _in_uk(longitude, latitude):
            notes.add("latitude and longitude changed over")
            return Point(longitude, latitude, "address")
        notes.add("point left out: not in the United Kingdom")
    return _of_postcode(code) or _of_town(town) or Point()


@lru_cache(maxsize=10_000)
def place_of(told: str) -> Place | None:
    """The place that a postcode or the name of a town stands for."""
    return find_place(told) if told else None


def _of_postcode(code: str) -> Point | None:
    found = place_of(code)
    if found is None or found.latitude is None:
        return None
    return Point(found.latitude, found.longitude, "postcode" if code in postcodes().full else "sector")


def _of_town(town: str) -> Point | None:
    found = place_of(town)
    return Point(found.latitude, found.longitude, "town") if found and found.latitude is not None else None


def _in_uk(latitude: float, longitude: float) -> bool:
    return SOUTH < latitude < NORTH and WEST < longitude < EAST
