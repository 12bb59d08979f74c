"""Postcodes, whole and in part."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from core.places import postcode
from core.places.find import find_place, find_places
from core.settings import settings


@pytest.mark.parametrize(
    "text", ["LE10 1AB", "le101ab", "LE 10 1ab", "im at le10 1ab.", "(LE10 1AB)", "le10  1ab"[:5] + "1ab"]
)
def test_full_postcodes_however_they_are_typed(text: str) -> None:
    place = find_place(text)
    assert place is not None
    assert (place.name, place.kind, place.district, place.in_area) == (
        "LE10 1AB", "postcode", "Hinckley and Bosworth", True,
    )  # fmt: skip
    assert place.latitude is not None
    assert text[place.start : place.end] == place.matched


@pytest.mark.parametrize(
    ("text", "name", "kind", "district", "in_area"),
    [
        ("LE10 1", "LE10 1", "sector", "Hinckley and Bosworth", True),
        ("LE12 9 is mine", "LE12 9", "sector", None, True),
        ("LE3 2 bed flat", "LE3", "postcode_district", None, None),
        ("home help le18", "LE18", "postcode_district", "Oadby and Wigston", True),
        ("LE17", "LE17", "postcode_district", "Harborough", True),
        ("LE7", "LE7", "postcode_district", None, True),
        ("LE10", "LE10", "postcode_district", None, None),
        ("LE15", "LE15", "postcode_district", None, None),
        ("cv10", "CV10", "postcode_district", None, None),
        ("in le 9", "LE9", "postcode_district", None, True),
        ("NG1 5FS", "NG1 5FS", "postcode", None, False),
        ("SW1A 1AA", "SW1A 1AA", "postcode", None, False),
        ("NG5", "NG5", "postcode_district", None, False),
        ("CV11 5AA", "CV11 5AA", "postcode", "Nuneaton and Bedworth", False),
        ("le1 5ww", "LE1 5WW", "postcode", "Leicester", False),
        ("LE1", "LE1", "postcode_district", "Leicester", False),
        ("le 18 somewhere", "LE18", "postcode_district", "Oadby and Wigston", True),
        ("LE3 2EU", "LE3 2EU", "postcode", "Leicester", False),
        ("le3 2fl", "LE3 2FL", "postcode", "Blaby", True),
        ("LE3 2ZZ", "LE3 2ZZ", "postcode", None, None),
        ("le1o 3fd", "LE10 3FD", "postcode", "Hinckley and Bosworth", True),
        ("LEI0 1AB", "LE10 1AB", "postcode", "Hinckley and Bosworth", True),
        ("le1o", "LE10", "postcode_district", None, None),
        ("NG13 OAQ", "NG13 0AQ", "postcode", "Melton", True),
        ("LE8-6NG", "LE8 6NG", "postcode", "Blaby", True),
        ("LE10 ONE bed", "LE10", "postcode_district", None, None),
    ],
)
def test_parts_and_what_straddles(text: str, name: str, kind: str, district: str | None, in_area: bool | None) -> None:
    place = find_place(text)
    assert place is not None
    assert (place.name, place.kind, place.district, place.in_area) == (name, kind, district, in_area)


@pytest.mark.parametrize(
    "text",
    ["le", "level 1", "le alone", "LE55", "LE99 9ZZ", "0116 305 0004", "le1.5", "vitamin B12", "on le 9", "pe2", "A47"],
)
def test_what_is_no_postcode(text: str) -> None:
    assert find_places(text) == ()


def test_several_in_one_text() -> None:
    assert [place.name for place in find_places("LE10 1AB or le67, not LE18 4")] == ["LE10 1AB", "LE67", "LE18 4"]


@pytest.fixture
def with_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installation that holds the full table."""
    copytree(settings().data / "places", tmp_path / "places")
    columns = "postcode,postcode_district,postcode_sector,latitude,longitude,lad25cd,local_authority,in_county"
    row = "LE15 8AA,LE15,LE15 8,52.61234,-0.81234,E07000133,Melton,yes"
    (tmp_path / "places/postcodes.csv").write_text(f"{columns}\n{row}\n")
    monkeypatch.setattr(settings(), "data", tmp_path)
    postcode.postcodes.cache_clear()
    yield
    postcode.postcodes.cache_clear()


@pytest.mark.usefixtures("with_table")
def test_the_full_table_is_used_where_it_is_there() -> None:
    place = find_place("le158aa")
    assert place is not None
    assert (place.name, place.district, place.in_area) == ("LE15 8AA", "Melton", True)
    assert (place.latitude, place.longitude) == (52.61234, -0.81234)
