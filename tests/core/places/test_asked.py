"""Where somebody wants something."""

import pytest

from core.places.asked import where_asked


def test_between_two_places_is_half_way() -> None:
    where = where_asked("lunch club between Hinckley and Barwell please")
    assert where.place is not None
    assert where.place.name == "Hinckley and Barwell", "it is said after 'near'"
    assert where.place.district == "Hinckley and Bosworth"
    assert 52.54 < (where.place.latitude or 0) < 52.57
    assert "lunch club between Hinckley and Barwell please"[where.start : where.end] == "between Hinckley and Barwell"


@pytest.mark.parametrize("text", ["clubs in the villages round Melton", "bus on demand melton villages"])
def test_the_villages_round_a_town_are_wide(text: str) -> None:
    where = where_asked(text)
    assert where.place is not None
    assert where.place.name == "Melton Mowbray"
    assert where.wide
    assert "village" not in text[: where.start] + text[where.end :]


def test_a_bus_route_is_a_place_and_no_need() -> None:
    text = "lunch club near the bus route to Coalville"
    where = where_asked(text)
    assert where.place is not None
    assert where.place.name == "Coalville"
    assert text[: where.start].strip() == "lunch club"


def test_along_a_route_is_half_way() -> None:
    text = "coffee mornings on the bus route from Melton to Oakham"
    where = where_asked(text)
    assert where.place is not None
    assert (where.place.name, where.place.in_area) == ("Melton Mowbray and Oakham", None), "it straddles the border"
    assert text[: where.start].strip() == "coffee mornings"


@pytest.mark.parametrize("text", ["lunch club LE99 9ZZ", "i am at le99 9zz", "ZZ1 1ZZ please"])
def test_a_postcode_that_there_is_not_is_named(text: str) -> None:
    where = where_asked(text)
    assert (where.place, where.fault) == (None, "unknown")
    assert where.told == text[where.start : where.end] != ""


@pytest.mark.parametrize("text", ["open at 10 3pm", "bed 12 4th floor", "on the A1 2pm", "lunch 12 1pm", "ab12 3pm"])
def test_times_and_floors_are_no_postcodes(text: str) -> None:
    assert where_asked(text).fault == ""


def test_a_place_nobody_knows_is_named() -> None:
    where = where_asked("coffee morning near Zxqborough")
    assert (where.place, where.fault, where.told) == (None, "unknown", "Zxqborough")


def test_where_somebody_lives_is_a_place_too() -> None:
    assert where_asked("lunch clubs, i live in Zxqborough.").told == "Zxqborough"
    assert where_asked("i live in fear").fault == ""


def test_a_postcode_outside_is_known_for_that() -> None:
    where = where_asked("lunch club B1 1AA")
    assert where.place is not None
    assert (where.place.in_area, where.fault) == (False, "")


def test_a_whole_county_is_not_precise() -> None:
    assert where_asked("lunch club in Leicestershire").fault == "imprecise"


@pytest.mark.parametrize("text", ["lunch club", "somewhere near the shops", "coffee morning near Enderby"])
def test_most_questions_have_no_fault(text: str) -> None:
    assert not where_asked(text).fault
