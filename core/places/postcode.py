"""Finds postcodes, sectors and postcode districts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.places.lookalikes import lookalikes
from core.places.place import Place
from core.places.postcode_tables import postcodes
from core.places.slips import letters_to_digits

# The letters that postcodes begin with.
AREAS = """
AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK
FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW
OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA
WC WD WF WN WR WS WV YO ZE
"""
HOME = "LE"
NEAR = ("LE", "DE", "CV", "NG", "NN", "PE")
FULL = re.compile(
    r"(?<![^\W_])([A-Z]{1,2})( ?)(\d{1,2}[A-Z]?) ?[-.]? ?(\d[ABD-HJLNP-UW-Z]{2})(?![^\W_])", re.IGNORECASE
)
PART = re.compile(r"(?<![^\W_])([A-Z]{2})( ?)(\d{1,2})(?:( ?)(\d))?(?![^\W_]|\.\d)(?=(?:\W+([^\W_]+))?)", re.IGNORECASE)
ORDINAL = re.compile(r"1st|2nd|3rd|[4-90]th")
CLOCK = re.compile(r"\d[ap]m", re.IGNORECASE)


def find_postcodes(text: str) -> Iterator[Place]:
    """Every postcode or part of one in `text`, with its span there."""
    taken: set[int] = set()
    meant = letters_to_digits(text)
    for found in FULL.finditer(meant):
        place = _full(found)
        if place:
            taken.update(range(*found.span()))
            yield _at(place, text, found.start(), found.end())
    for found in PART.finditer(meant):
        part = None if found.start() in taken else _part(found)
        if part:
            yield _at(part[0], text, found.start(), part[1])


def unknown_postcode(text: str) -> tuple[int, int] | None:
    """The span of the first thing in `text` that has the shape of a postcode and is none; None without one."""
    for found in FULL.finditer(letters_to_digits(text)):
        area, gap, _, inward = found.groups()
        sure = area.upper() == HOME or (len(area) == 2 and not gap and not CLOCK.fullmatch(inward))
        if sure and not ORDINAL.fullmatch(inward) and _full(found) is None:
            return found.span()
    return None


def _at(place: Place, text: str, start: int, end: int) -> Place:
    return replace(place, matched=text[start:end], start=start, end=end)


def _full(found: re.Match[str]) -> Place | None:
    area, gap, digits, inward = found[1].upper(), found[2], found[3].upper(), found[4]
    district, name = area + digits, f"{area}{digits} {inward.upper()}"
    if area not in AREAS.split() or (gap and area not in NEAR):
        return None
    if ORDINAL.fullmatch(inward) and (gap or area not in NEAR):
        return None
    known = postcodes()
    if name in known.full:
        return known.full[name]
    near = known.sectors.get(f"{district} {inward[0]}") or known.districts.get(district)
    if near:
        council, in_area = known.councils.get(name, (near.district, near.in_area))
        return replace(near, name=name, kind="postcode", district=council, in_area=in_area)
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
    """Whether a word for a place stands before, or nothing at all."""
    before = found.string[: found.start()].split()[-1:]
    return not before or before[0].lower() in lookalikes().cues
