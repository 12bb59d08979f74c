"""Councils and their facts; distances."""

import pytest

from core.facts import facts
from core.places.authority import DISTRICTS, KNOWN, authority
from core.places.distance import miles
from core.places.gazetteer import gazetteer


@pytest.mark.parametrize("name", KNOWN)
def test_the_districts_and_neighbours_have_their_facts(name: str) -> None:
    council = authority(name)
    assert council.name.startswith(name)
    assert {council.phone_fact, council.url_fact} <= facts().keys()
    assert council.in_area is (name in DISTRICTS)


@pytest.mark.parametrize(
    ("name", "phone"),
    [
        ("Leicester City Council", "leicester_asc_phone"),
        ("rutland county council", "rutland_asc_phone"),
        ("Hinckley & Bosworth Borough Council", "hinckley_bosworth_phone"),
        ("  blaby  district ", "blaby_phone"),
    ],
)
def test_a_council_by_its_full_name(name: str, phone: str) -> None:
    assert authority(name).phone_fact == phone


@pytest.mark.parametrize(
    ("name", "in_area"), [("London", False), ("Bristol, City of", False), ("Atlantis", None), ("", None)]
)
def test_others_have_no_facts(name: str, in_area: bool | None) -> None:
    council = authority(name)
    assert (council.name, council.phone_fact, council.url_fact, council.in_area) == (name, None, None, in_area)


def test_every_place_has_a_council_that_can_be_asked_for() -> None:
    for found in gazetteer().places.values():
        for place in found:
            assert place.district is None or authority(place.district).in_area is place.in_area


def test_miles() -> None:
    assert miles(52.63, -1.13, 52.63, -1.13) == 0
    assert miles(52.6369, -1.1398, 51.5074, -0.1278) == pytest.approx(89, abs=1)
