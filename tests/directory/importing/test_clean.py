"""What real data gets wrong, field by field."""

from datetime import UTC, date, datetime, time

import pytest

from directory.importing.clean.day import clock, day, moment
from directory.importing.clean.identity import id_of, scheme_of
from directory.importing.clean.notes import Notes
from directory.importing.clean.number import ages, number
from directory.importing.clean.person import is_personal_email, role_only
from directory.importing.clean.phone import phones
from directory.importing.clean.plain import plain
from directory.importing.clean.point import Point, point, postcode
from directory.importing.clean.status import status
from directory.importing.clean.tidy import tidy
from directory.importing.clean.web import email, web
from directory.importing.clean.weekday import weekdays


def test_a_tidy_record_has_plain_keys_and_no_empties() -> None:
    notes = Notes()
    told = tidy({"serviceId": "x", "A": "", "b": None, "c": [], "d": [{}, {"E": " y "}], "n": 0, "f": False,
                 "inf": float("inf"), "t": "Â£2 itâ€™s\x00 \ud800"}, notes)  # fmt: skip
    assert told == {"service_id": "x", "d": [{"e": "y"}], "n": 0, "f": False, "t": "£2 it’s"}
    assert set(notes.kinds) == {"garbled letters mended", "control characters taken out"}


@pytest.mark.parametrize(
    "told, wanted",
    [
        ("<p>One&nbsp;two</p><p>Three<br>four</p>", "One two\n\nThree\nfour"),
        ("<ul><li>a</li><li><p>b</p></li></ul>", "- a\n- b"),
        ("<p>x<script>alert('<p>')</script><style>p{}</style></p>", "x"),
        ("a < b and c > d\nnext", "a < b and c > d\nnext"),
        ("<p>broken <b>tag", "broken tag"),
    ],
)
def test_html_becomes_text(told: str, wanted: str) -> None:
    assert plain(told, Notes()) == wanted


@pytest.mark.parametrize(
    "told, wanted",
    [
        ("www.samaritans.org/x", "https://www.samaritans.org/x"),
        ("https://a.org/b c", "https://a.org/b"),
        ("http://www.example.com", ""),
        ("https://path/to/profile", ""),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
        ("ftp://a.org", ""),
        (17, ""),
        ('https://a.org/"><b>', "https://a.org/%22%3E%3Cb%3E"),
    ],
)
def test_web_addresses(told: object, wanted: str) -> None:
    assert web(told, Notes()) == wanted


@pytest.mark.parametrize(
    "told, wanted", [("Mail: a.b@c.org.uk", "a.b@c.org.uk"), ("x@noemail.invalid", ""), ("none", ""), ({}, "")]
)
def test_email_addresses(told: object, wanted: str) -> None:
    assert email(told, Notes()) == wanted


@pytest.mark.parametrize(
    "told, wanted",
    [
        ("Youth line: 0117 332 7111", [("0117 332 7111", "Youth line")]),
        ("01163050004", [("0116 305 0004", "")]),
        ("0116 305 0004 or 0116 305 0005", [("0116 305 0004", ""), ("0116 305 0005", "")]),
        ("116 123", [("116 123", "")]),
        ("999", [("999", "")]),
        ("+44 116 305 0004", [("0116 305 0004", "")]),
        ("12345", [("12345", "")]),
        ("ask at the desk", []),
        (None, []),
    ],
)
def test_phones(told: object, wanted: list[tuple[str, str]]) -> None:
    assert [(each.number, each.description) for each in phones(told, Notes())] == wanted


@pytest.mark.parametrize(
    "low, high, wanted",
    [
        (-1, -1, (None, None)),
        ("16", 99, (16, 99)),
        (50, 20, (None, None)),
        (0, 150, (0, None)),
        (True, {}, (None, None)),
    ],
)
def test_ages(low: object, high: object, wanted: tuple[float | None, float | None]) -> None:
    assert ages({"minimum_age": low, "maximum_age": high}, Notes()) == wanted


@pytest.mark.parametrize("told, wanted", [("£1,250.50", 1250.5), ("free", None), (float("nan"), None), (3, 3.0)])
def test_numbers(told: object, wanted: float | None) -> None:
    assert number(told) == wanted


@pytest.mark.parametrize(
    "told, wanted",
    [
        ("MO,WE", "MO,WE"),
        ("Mon", "MO"),
        ("Monday, Tuesday and fri", "MO,TU,FR"),
        ("MO-FR", "MO,TU,WE,TH,FR"),
        ("Sat to Mon", "SA,SU,MO"),
        ("2MO,-1FR", "2MO,-1FR"),
        (5, "FR"),
        ("7", "SU"),
        (0, ""),
        ("term time only", ""),
        ("", ""),
    ],
)
def test_weekdays(told: object, wanted: str) -> None:
    assert weekdays(told) == wanted


def test_dates_and_times() -> None:
    assert day("2026-05-02T10:00:00") == date(2026, 5, 2)
    assert day("02/05/2026") == date(2026, 5, 2)
    assert day("31/02/2026") is day("soon") is None
    assert moment("2026-07-02T12:06:15.654") == datetime(2026, 7, 2, 11, 6, 15, 654000, UTC), "British summer time"
    assert moment("2026-01-02T12:00:00Z") == datetime(2026, 1, 2, 12, tzinfo=UTC)
    assert moment("never") is None
    assert clock("14:00:00Z") == time(14)
    assert clock("9.30pm") == time(21, 30)
    assert clock("25:00") is clock("noon") is None


@pytest.mark.parametrize(
    "latitude, longitude, wanted",
    [
        (52.6, -1.1, Point(52.6, -1.1, "address")),
        ("-1.1", "52.6", Point(52.6, -1.1, "address")),
        (0, 0, Point()),
        (40.0, -74.0, Point()),
    ],
)
def test_points(latitude: object, longitude: object, wanted: Point) -> None:
    assert point({"latitude": latitude, "longitude": longitude}, "", "", Notes()) == wanted


def test_a_missing_point_is_that_of_the_postcode_or_the_town() -> None:
    assert point({}, "LE19 4AA", "", Notes()).precision in ("postcode", "sector")
    assert point({}, "", "Enderby", Notes()).precision == "town"
    assert postcode("at le194aa now") == "LE19 4AA"
    assert postcode("LE19") == ""


def test_statuses() -> None:
    assert [status(each, Notes()) for each in ("Active", "temporarily_closed", "Marked for deletion", None, "odd")] == [
        "active", "temporarily closed", "inactive", "active", "active"]  # fmt: skip


def test_ids() -> None:
    assert id_of("{7D1F3A52-0C1B-8F6E-D001-1F2E3D4C5B6A}") == "7d1f3a52-0c1b-8f6e-d001-1f2e3d4c5b6a"
    assert id_of("12", "a", "services") == id_of(12, "a", "services") != id_of("12", "b", "services")
    assert scheme_of("ESD Standards") == scheme_of("esdstandards")


def test_personal_details() -> None:
    assert is_personal_email("jane.smith@council.gov.uk")
    assert not is_personal_email("info@council.gov.uk")
    assert not is_personal_email("community.library@council.gov.uk")
    assert role_only("Front desk") == "Front desk"
    assert role_only("Jane Smith") == ""
