"""Files: our own layout, the care regulator's list, tables of postcodes, and what is none of these."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from core.places.postcode_tables import postcodes
from core.settings import settings
from directory.importing.clean.point import place_of
from directory.importing.grid import to_degrees
from directory.importing.report import Report
from directory.importing.run import Wish, run_import
from directory.records import Address, Attribute, OrganisationIdentifier, Phone, Service, TaxonomyTerm
from tests.directory.importing.conftest import Sessions
from tests.directory.importing.samples import SAMPLES

HEADINGS = (
    "service_id,organisation,service_name,what_it_does,who_for,topics,address,postcode,town,district,latitude,longitude,"
    "phone,email,website,opening_hours,cost,referral,source_url,source_date,notes\n"
)
GOOD = "a-1,Club,Lunch,Meals,Anyone,food,,,Oadby,Oadby and Wigston,,,0116 496 0005,,,Mon 10am-12pm,free,self,x,2026,\n"


def take_in(file: Path, sessions: Sessions) -> Report:
    report = run_import(Wish(str(file)), sessions=sessions)
    assert isinstance(report, Report)
    return report


def test_our_own_layout_row_by_row(sessions: Sessions, tmp_path: Path) -> None:
    file = tmp_path / "ours.csv"
    file.write_bytes(b"\xef\xbb\xbf" + (HEADINGS + GOOD + GOOD.replace("a-1", "A 2") + "short\n").encode())
    report = take_in(file, sessions)
    assert report.imported == 1
    assert [record for record, _ in report.refused] == ["A 2", "short"]
    assert "service_id" in report.refused[0][1]


def test_the_care_regulators_list(sessions: Sessions) -> None:
    report = take_in(SAMPLES / "care_regulator.csv", sessions)
    assert report.imported == 2
    assert report.left_out == {"not a social care service": 1, "in another council's area": 1}
    with sessions() as session:
        home = session.scalars(select(Service).where(Service.name == "Oak House")).one()
        assert home.description == "Residential homes; nursing homes. Registered with the Care Quality Commission."
        assert home.who_for == "adults over 65 yrs; Dementia"
        assert home.source_date == "2026-10-06"
        assert home.url == home.source_url == "https://www.cqc.org.uk/location/1-000"
        assert "0116 496 0100" in session.scalars(select(Phone.number)).all(), "the lost zero is back"
        address = session.scalars(select(Address).where(Address.postal_code == "LE18 1AA")).one()
        assert (address.address_1, address.city, address.region) == ("1 Park Road", "Wigston", "Oadby and Wigston")
        topics = select(TaxonomyTerm.code).join(Attribute, Attribute.taxonomy_term_id == TaxonomyTerm.id)
        assert session.scalars(topics.where(Attribute.link_id == home.id)).all() == ["care-homes"]
        assert set(session.scalars(select(OrganisationIdentifier.identifier))) == {"1-001"}
    assert take_in(SAMPLES / "care_regulator.csv", sessions).unchanged == 2


def test_tables_of_postcodes(sessions: Sessions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = tmp_path / "data" / "places"
    shutil.copytree(settings().data / "places", places, ignore=shutil.ignore_patterns("postcodes.csv"))
    monkeypatch.setattr(settings(), "data", tmp_path / "data")
    for held in (postcodes, place_of):
        held.cache_clear()
    try:
        assert run_import(Wish(str(SAMPLES / "onspd.csv")), sessions=sessions) == 1
        assert run_import(Wish(str(SAMPLES / "codepoint.csv")), sessions=sessions) == 3
        known = postcodes().full
        assert known["LE19 1AA"].district == "Blaby"
        assert known["LE1 1AA"].in_area is False
        assert known["LE1 1AA"].latitude == pytest.approx(52.634, abs=0.01)
    finally:
        for held in (postcodes, place_of):
            held.cache_clear()


def test_the_national_grid() -> None:
    # The worked example of Ordnance Survey's guide is Caister Water Tower; here in WGS84.
    assert to_degrees(651409.903, 313177.270) == pytest.approx((52.65798, 1.71605), abs=0.00006)


@pytest.mark.parametrize("told", ["", "a,b\n1,2\n", "hello", "[1", "\x00\x01"])
def test_what_is_none_of_these_is_refused_in_plain_words(sessions: Sessions, tmp_path: Path, told: str) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(told)
    with pytest.raises(ValueError, match="cannot be read"):
        run_import(Wish(str(file)), sessions=sessions)
