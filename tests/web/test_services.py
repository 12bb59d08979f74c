"""GET /api/services: where something is asked for, and what is said of a place that cannot be found."""

from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

from web.app import create_app
from web.openapi import description


@pytest.fixture
def client(installation: None) -> TestClient:
    """The web over the starter directory."""
    return TestClient(create_app())


def asked(client: TestClient, q: str, place: str = "") -> dict[str, Any]:
    answer = client.get("/api/services", params={"q": q, "place": place})
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    schema = {"$ref": "#/components/schemas/Found", "components": description()["components"]}
    jsonschema.Draft202012Validator(schema).validate(told)
    return told


@pytest.mark.parametrize("apart", [True, False], ids=["as a parameter", "in the question"])
@pytest.mark.parametrize(
    ("place", "name", "district", "in_area"),
    [
        ("between Hinckley and Barwell", "Hinckley and Barwell", "Hinckley and Bosworth", True),
        ("villages round Melton", "Melton Mowbray", "Melton", True),
        ("on the bus route to Loughborough", "Loughborough", "Charnwood", True),
        ("LE10 1AB", "LE10 1AB", "Hinckley and Bosworth", True),
        ("Leicester city", "Leicester", "Leicester", False),
        ("Rutland", "Rutland", "Rutland", False),
        ("Nuneaton", "Nuneaton", "Nuneaton and Bedworth", False),
        ("Birmingham", "Birmingham", "Birmingham", False),
    ],
)
def test_difficult_places(client: TestClient, place: str, name: str, district: str, in_area: bool, apart: bool) -> None:
    told = asked(client, "coffee morning", place) if apart else asked(client, f"coffee morning {place}")
    assert told["place"] == {"name": name, "district": district, "in_area": in_area}
    assert told["place_fault"] == ""


def test_half_way_measures_from_half_way(client: TestClient) -> None:
    """Hinckley and Barwell are two miles apart, so a service in the middle of Hinckley is about one from half way."""
    told = asked(client, "library in hinckley", "")
    between = asked(client, "library", "between Hinckley and Barwell")
    library = next(each for each in between["services"] if each["name"] == told["services"][0]["name"])
    assert told["services"][0]["distance_miles"] < 0.8 < library["distance_miles"] < 2


def test_an_ambiguous_name_tells_the_others(client: TestClient) -> None:
    told = asked(client, "lunch club", "Sutton")
    assert told["place"]["name"] == "Sutton Cheney"
    assert told["other_places"] == [{"name": "Sutton in the Elms", "district": "Harborough"}]


@pytest.mark.parametrize(
    ("q", "place", "fault"),
    [
        ("lunch club", "Zxqborough", "unknown"),
        ("lunch club", "LE99 9ZZ", "unknown"),
        ("lunch club", "my house", "unknown"),
        ("lunch club near Zxqborough", "", "unknown"),
        ("lunch club ZZ1 1ZZ", "", "unknown"),
        ("lunch club", "Leicestershire", "imprecise"),
        ("lunch club in Hinckley", "Zxqborough", ""),
        ("lunch club", "", ""),
    ],
)
def test_what_is_wrong_with_a_place_is_named(client: TestClient, q: str, place: str, fault: str) -> None:
    told = asked(client, q, place)
    assert told["place_fault"] == fault
    assert told["services"], "a wrong place is no reason to show nothing"
