"""Finds postcodes, sectors and postcode districts, and where they are."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from core.places.gazetteer import rows
from core.places.lookalikes import lookalikes
from core.places.place import Place
from core.settings import settings

# The letters that postcodes begin with.
AREAS = """
AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK
FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW
OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA
WC WD WF WN WR WS WV YO ZE
"""
HOME = "LE"
NEAR = ("LE", "DE", "CV", "NG", "NN", "PE")
FULL = re.compile(r"(?<![^\W_])([A-Z]{1,2})( ?)(\d{1,2}[A-Z]?) ?(\d[ABD-HJLNP-UW-Z]{2})(?![^\W_])", re.IGNORECASE)
PART = re.compile(r"(?<![^\W_])([A-Z]{2})( ?)(\d{1,2})(?:( ?)(\d))?(?![^\W_]|\.\d)(?=(?:\W+([^\W_]+))?)", re.IGNORECASE)
ORDINAL = re.compile(r"1st|2nd|3rd|[4-90]th")
# From this share on a sector or district counts as wholly in the county, or as one council's own.
WHOLE, OWN = 0.99, 0.98


@dataclass(frozen=True)
class Postcodes:
    """Full postcodes (none when the table is not there), sectors and districts around Leicester, by name."""

    full: dict[str, Place]
    sectors: dict[str, Place]
    districts: dict[str, Place]


def find_postcodes(text: str) -> Iterator[Place]:
    """Every postcode or part of one in `text`, with its span there."""
    taken: set[int] = set()
    for found in FULL.finditer(text):
        place = _full(found)
        if place:
            taken.update(range(*found.span()))
            yield replace(place, matched=found[0], start=found.start(), end=found.end())
    for found in PART.finditer(text):
        part = None if found.start() in taken else _part(found)
        if part:
            place, end = part
            yield replace(place, matched=text[found.start() : end], start=found.start(), end=end)


@lru_cache
def postcodes() -> Postcodes:
    """The tables of this installation, read once."""
    folder = settings().data / "places"
    sectors = {row["postcode_sector"]: _sector(row) for row in rows(folder / "postcode_sectors_le.csv")}
    districts = {row["district"]: _district(row) for row in rows(folder / "postcode_districts.csv")}
    return Postcodes(_table(folder / "postcodes.csv"), sectors, districts)


def _full(found: re.Match[str]) -> Place | None:
    area, gap, digits, inward = found[1].upper(), found[2], found[3].upper(), found[4]
    district, name = area + digits, f"{area}{digits} {inward.upper()}"
    if area not in AREAS.split() or (gap and area not in NEAR) or ORDINAL.fullmatch(inward):
        return None
    known = postcodes()
    near = known.full.get(name) or known.sectors.get(f"{district} {inward[0]}") or known.districts.get(district)
    if near:
        return replace(near, name=name, kind="postcode")
    return None if area == HOME else Place(name, "postcode", None, False)


def _part(found: re.Match[str]) -> tuple[Place, int] | None:
    """A sector, else a district, and where it ends."""
    area, gap, digits, apart, digit, after = found.groups()
    area, known = area.upper(), postcodes()
    if area not in NEAR or (gap and (area != HOME or not found[1].isupper() and not _cued(found))):
        return None
    sector = known.sectors.get(f"{area}{digits} {digit}")
    if sector and (after or "").lower() not in lookalikes().counted:
        return sector, found.end(5)
    if digit and not apart:
        digits, end = digits + digit, found.end(5)
    else:
        end = found.end(3)
    if f"{area}{digits}" in known.districts:
        return known.districts[f"{area}{digits}"], end
    elsewhere = area != HOME and found[1].isupper() and len(digits) < 3
    return (Place(f"{area}{digits}", "postcode_district", None, False), end) if elsewhere else None


def _cued(found: re.Match[str]) -> bool:
    before = found.string[: found.start()].split()[-1:]
    return bool(before) and before[0].lower() in lookalikes().cues


def _sector(row: dict[str, str]) -> Place:
    share = float(row["in_county_share"])
    in_area = True if share >= WHOLE else False if share <= 1 - WHOLE else None
    own = in_area is not None and float(row["share_main"]) >= OWN
    council = row["main_local_authority"] if own else None
    return Place(row["postcode_sector"], "sector", council, in_area, float(row["latitude"]), float(row["longitude"]))


def _district(row: dict[str, str]) -> Place:
    in_area = True if row["in_county"] == "yes" else None
    council, _, count = row["local_authority_districts"].partition(";")[0].rpartition(" ")
    own = in_area and int(count) / int(row["live_postcodes"]) >= OWN
    point = float(row["latitude"]), float(row["longitude"])
    return Place(row["district"], "postcode_district", council if own else None, in_area, *point)


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
