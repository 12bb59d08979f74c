"""The table of full postcodes, from the ONS Postcode Directory or OS Code-Point Open, as core/places reads it."""

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from core.places.postcode import NEAR
from core.places.postcode_tables import postcodes
from core.settings import settings
from directory.importing.clean.point import place_of, postcode
from directory.importing.grid import to_degrees
from directory.importing.table import Table

COLUMNS = ("postcode", "postcode_district", "postcode_sector", "latitude", "longitude", "lad25cd", "local_authority",
           "in_leicestershire_county")  # fmt: skip
CODES, COUNCILS = (
    ("pcds", "pcd8", "pcd2", "pcd", "pcd7", "postcode"),
    ("oslaua", "lad25cd", "lad24cd", "lad23cd", "laua"),
)
POSITION_NOT_KNOWN = 99.0  # the latitude of ONS where there is none


def keep_postcodes(table: Table) -> int:
    """Add the live postcodes around Leicester to data/places/postcodes.csv. Returns how many the table then has.

    Those of other councils than in data/places/authorities.csv are left out. Raises ValueError when none is left.
    """
    file = settings().data / "places" / "postcodes.csv"
    kept = {row[0]: row for row in _stored(file)} | {row[0]: row for row in _rows(table)}
    if not kept:
        raise ValueError("it has no live postcode around Leicester")
    draft = file.with_suffix(".part")
    with draft.open("w", encoding="utf-8", newline="") as opened:
        written = csv.writer(opened, lineterminator="\n")
        written.writerow(COLUMNS)
        written.writerows(kept[code] for code in sorted(kept))
    draft.replace(file)
    postcodes.cache_clear()
    place_of.cache_clear()
    return len(kept)


def _stored(file: Path) -> list[list[str]]:
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.reader(opened))[1:]


def _rows(table: Table) -> Iterator[list[str]]:
    for row in table.rows:
        code = postcode(next((row[key] for key in CODES if row.get(key)), ""))
        council = next((row[key].strip() for key in COUNCILS if row.get(key)), "")
        if not code or row.get("doterm") or council not in _councils() or not code.startswith(NEAR):
            continue
        if point := _point(row):
            name, inside = _councils()[council]
            outward, inward = code.split()
            yield [code, outward, f"{outward} {inward[0]}", f"{point[0]:.5f}", f"{point[1]:.5f}", council, name, inside]


def _point(row: dict[str, str]) -> tuple[float, float] | None:
    try:
        if row.get("easting"):
            return to_degrees(float(row["easting"]), float(row["northing"]))
        latitude = float(row.get("lat") or row.get("latitude") or POSITION_NOT_KNOWN)
        return None if latitude > POSITION_NOT_KNOWN - 1 else (latitude, float(row.get("long") or row["longitude"]))
    except ValueError:
        return None


@lru_cache
def _councils() -> dict[str, tuple[str, str]]:
    """Councils around Leicester by their code: name, and whether inside the county."""
    with (settings().data / "places" / "authorities.csv").open(encoding="utf-8", newline="") as opened:
        return {
            row["lad25cd"]: (row["local_authority"], row["in_leicestershire_county"]) for row in csv.DictReader(opened)
        }
