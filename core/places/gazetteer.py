"""The places that have a name: those of the county, and well-known ones outside it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from core.places.place import Place, PlaceKind
from core.places.words import plain
from core.settings import settings

SIZES = ("authority", "town", "settlement", "suburb", "village", "site")
KINDS: dict[str, PlaceKind] = {"authority": "authority", "site": "street_or_site"}
FILES = ("places.csv", "districts.csv", "outside.csv", "sites.csv")
# Outside, known by another name, place among those of one nickname, size: the likeliest place has the least.
Rank = tuple[bool, bool, int, int]
# How people shorten parts of names.
SHORT = (("borough", "boro"), ("market ", "mkt "), (" and ", " "), (" upon ", " on "), ("great ", "gt "))


@dataclass(frozen=True)
class Gazetteer:
    """`places` by plain name, likeliest first; `authorities` are the councils outside the county."""

    places: dict[str, tuple[Place, ...]]
    authorities: frozenset[str]

    def place(self, name: str) -> Place:
        """The likeliest place of this plain name, with the others of the name. Raises KeyError."""
        first, *others = self.places[name]
        return replace(first, others=tuple(others))


def is_full_name(name: str) -> bool:
    """Whether a place of the gazetteer is called just this: "Ashby Magna", not "ashby"."""
    return any(each.name == name for each in gazetteer().places.get(plain(name), ()))


@lru_cache
def gazetteer() -> Gazetteer:
    """The gazetteer of this installation, read once."""
    return load(settings().data / "places")


def load(folder: Path) -> Gazetteer:
    """The gazetteer in `folder`."""
    ranked: dict[str, list[tuple[Rank, Place]]] = {}
    inside = {row["district"] for row in rows(folder / "districts.csv")}
    nicknames = _nicknames(folder / "nicknames.csv")
    order = {name: at for at, name in enumerate(nicknames)}
    for row in (row for file in FILES for row in rows(folder / file)):
        in_area = row["district"] in inside
        place = _place(row, in_area)
        for name in _names(row, nicknames.get(row["name"], ())):
            rank = (not in_area, name != plain(row["name"]), order.get(row["name"], -1), SIZES.index(row["kind"]))
            ranked.setdefault(name, []).append((rank, place))
    return Gazetteer({name: _distinct(found) for name, found in ranked.items()}, _outside(folder))


def rows(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a table, by column."""
    with file.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def number(told: str) -> float | None:
    """A coordinate; None where it is blank."""
    return float(told) if told else None


def _place(row: dict[str, str], in_area: bool) -> Place:
    kind = KINDS.get(row["kind"], "settlement")
    point = number(row["latitude"]), number(row["longitude"])
    return Place(row["name"], kind, row["district"] or None, in_area, *point)


def _nicknames(file: Path) -> dict[str, tuple[str, ...]]:
    return {row["name"]: tuple(row["nicknames"].split(";")) for row in rows(file)}


def _names(row: dict[str, str], nicknames: tuple[str, ...]) -> set[str]:
    told = [row["name"], *row["alternative_names"].split(";"), *nicknames]
    names = {plain(name.partition("(")[0]) for name in told if name}
    names |= {plain(name.replace("'", "")) for name in told if "'" in name}
    for long, short in SHORT:
        names |= {name.replace(long, short) for name in names}
    return names


def _distinct(found: list[tuple[Rank, Place]]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(place for _, place in sorted(found, key=lambda each: each[0])))


def _outside(folder: Path) -> frozenset[str]:
    sectors = {row["main_local_authority"] for row in rows(folder / "postcode_sectors_le.csv")}
    inside = {row["district"] for row in rows(folder / "districts.csv")}
    return frozenset(({row["district"] for row in rows(folder / "outside.csv")} | sectors) - inside)
