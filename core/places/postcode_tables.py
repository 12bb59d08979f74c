"""The tables of postcodes: where each is, and which council serves it."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from core.places.gazetteer import rows
from core.places.place import Place
from core.settings import settings

# From this share on a sector or district counts as wholly in the county, or as one council's own.
WHOLE, OWN = 0.99, 0.98
INSIDE = {"yes": True, "no": False, "partly": None}


@dataclass(frozen=True)
class Postcodes:
    """Full postcodes (none when the table is not there), sectors and districts around Leicester, by name.

    `councils` has the council, and whether it is in the county, of each postcode in a sector that several share.
    """

    full: dict[str, Place]
    sectors: dict[str, Place]
    districts: dict[str, Place]
    councils: dict[str, tuple[str, bool]]


@lru_cache
def postcodes() -> Postcodes:
    """The tables of this installation, read once."""
    folder = settings().data / "places"
    sectors = {row["postcode_sector"]: _sector(row) for row in rows(folder / "postcode_sectors_le.csv")}
    districts = {row["district"]: _district(row) for row in rows(folder / "postcode_districts.csv")}
    return Postcodes(_table(folder / "postcodes.csv"), sectors, districts, _councils(folder))


def _sector(row: dict[str, str]) -> Place:
    share = float(row["in_county_share"])
    in_area = True if share >= WHOLE else False if share <= 1 - WHOLE else None
    own = in_area is not None and float(row["share_main"]) >= OWN
    council = row["main_local_authority"] if own else None
    return Place(row["postcode_sector"], "sector", council, in_area, float(row["latitude"]), float(row["longitude"]))


def _district(row: dict[str, str]) -> Place:
    in_area = INSIDE[row["in_county"]]
    council, _, count = row["local_authority_districts"].partition(";")[0].rpartition(" ")
    own = in_area is not None and int(count) / int(row["live_postcodes"]) >= OWN
    point = float(row["latitude"]), float(row["longitude"])
    return Place(row["district"], "postcode_district", council if own else None, in_area, *point)


def _councils(folder: Path) -> dict[str, tuple[str, bool]]:
    ours = {row["district"] for row in rows(folder / "districts.csv")}
    return {
        row["postcode_sector"] + letters: (row["council"], row["council"] in ours)
        for row in rows(folder / "postcode_councils.csv")
        for letters in row["last_letters"].split()
    }


def _table(file: Path) -> dict[str, Place]:
    if not file.exists():
        return {}
    with file.open(encoding="utf-8", newline="") as opened:
        lines = csv.reader(opened)
        next(lines)
        return {
            code: Place(code, "postcode", council, inside == "yes", float(north), float(east))
            for code, _, _, north, east, _, council, inside in lines
        }
