"""Rows out of a CSV file, and which kind of file it is."""

import csv
import io
from dataclasses import dataclass
from typing import Literal

Kind = Literal["our layout", "care regulator", "postcodes"]
PREAMBLE = 15  # a published file may begin with a title and a date
SIGNS: dict[Kind, frozenset[str]] = {
    "our layout": frozenset({"service_id", "service_name", "organisation"}),
    "care regulator": frozenset({"name", "postcode", "service types"}),
    "postcodes": frozenset({"lat", "long"}),
}
# The table we keep ourselves, and the headless files of Code-Point Open.
OWN_POSTCODES, CODE_POINT_COLUMNS = frozenset({"postcode", "latitude", "longitude", "lad25cd"}), 10


@dataclass(frozen=True)
class Table:
    """The rows under their headings (in small letters; none in Code-Point Open), and the lines that stand above."""

    kind: Kind
    rows: list[dict[str, str]]
    above: str = ""


def decoded(told: bytes) -> str:
    """The text of a file in UTF-8, or in the encoding of older Windows programs."""
    try:
        return told.decode("utf-8-sig")
    except UnicodeDecodeError:
        return told.decode("cp1252", errors="replace")


def table_in(told: str) -> Table:
    """The table in a CSV file. Raises ValueError when its headings are of none of the kinds we read."""
    lines = list(csv.reader(io.StringIO(told.replace("\x00", ""))))
    for at, line in enumerate(lines[:PREAMBLE]):
        headings = [heading.strip().lower() for heading in line]
        if kind := _kind(frozenset(headings)):
            rows = [dict(zip(headings, row, strict=False)) for row in lines[at + 1 :] if any(row)]
            return Table(kind, rows, "\n".join(" ".join(each) for each in lines[:at]))
    if (
        lines
        and len(lines[0]) >= CODE_POINT_COLUMNS
        and lines[0][2].strip().isdigit()
        and lines[0][3].strip().isdigit()
    ):
        columns = ("postcode", "quality", "easting", "northing", "country", "", "", "", "oslaua")
        return Table("postcodes", [dict(zip(columns, row, strict=False)) for row in lines if any(row)])
    raise ValueError("its headings are not those of our own layout, the care regulator's file or a postcode table")


def _kind(headings: frozenset[str]) -> Kind | None:
    if headings >= OWN_POSTCODES:
        return "postcodes"
    return next((kind for kind, signs in SIGNS.items() if headings >= signs), None)
