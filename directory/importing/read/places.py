"""Where a service is: locations, their addresses and how easy it is to get in."""

from collections.abc import Iterator

from core.records import Record
from directory.importing.clean.person import role_only
from directory.importing.clean.plain import plain
from directory.importing.clean.point import place_of, point, postcode
from directory.importing.clean.tidy import Raw
from directory.importing.clean.web import web
from directory.importing.read.reading import Reading, many, one, text
from directory.importing.read.schedules import schedules
from directory.loading.area import DISTRICTS
from directory.records import Accessibility, Address, Location, ServiceAtLocation

TYPES = ("physical", "postal", "virtual")
LINES = ("address_1", "address_2", "address_3", "address_4")


def places(raw: Raw, reading: Reading) -> Iterator[Record]:
    """Each place of the service, with what hangs on it, in the order in which it can be stored."""
    for count, at in many(raw, "service_at_locations"):
        told = one(at, "location")
        told = told or {"id": at.get("location_id"), "name": text(at, "name")}
        if not (told.get("id") or told.get("name") or told.get("addresses")):
            reading.notes.add("place left out: nothing is told of it")
            continue
        id = reading.shared(told.get("id"), "location", text(told, "name"), reading.service_id, count)
        yield from _location(told, id, reading)
        at_id = reading.own(at.get("id"), "at", count)
        yield ServiceAtLocation(id=at_id, service_id=reading.service_id, location_id=id)
        yield from schedules(at, reading, at_id)


def _location(told: Raw, id: str, reading: Reading) -> Iterator[Record]:
    addresses = [*many(told, "addresses"), *many(told, "lcc_addresses")] or [("0", {})]
    code = next((code for _, each in addresses if (code := postcode(each.get("postal_code")))), "")
    town = next((town for _, each in addresses if (town := text(each, "city"))), text(told, "name"))
    where = point(told, code, town, reading.notes)
    yield Location(
        id=id,
        location_type=_type(told, "location_type"),
        name=text(told, "name"),
        description=plain(text(told, "description"), reading.notes),
        latitude=where.latitude,
        longitude=where.longitude,
        precision=where.precision,
        external_identifier=text(told, "external_identifier"),
        external_identifier_type=text(told, "external_identifier_type"),
    )
    for count, each in addresses:
        yield _address(each, id, count, reading, ours="lcc_precision" in told)
    for count, each in many(told, "accessibility"):
        yield _accessibility(each, id, count, reading)


def _address(told: Raw, location_id: str, count: str, reading: Reading, *, ours: bool) -> Address:
    code = postcode(told.get("postal_code"))
    region = text(told, "region")
    if region not in DISTRICTS:
        region = "" if ours else _district(told, code)
    if told.get("postal_code") and not code:
        reading.notes.add("postcode left out: not a whole one")
    return Address(
        id=reading.shared(told.get("id"), "address", location_id, count),
        location_id=location_id,
        attention=role_only(text(told, "attention")),
        address_1=", ".join(line for key in LINES if (line := text(told, key))),
        city=text(told, "city"),
        region=region,
        state_province=text(told, "state_province"),
        postal_code=code,
        country=_country(text(told, "country")),
        address_type=_type(told, "address_type"),
    )


def _country(told: str) -> str:
    """The ISO 3166 code; a name that is not one is taken for the United Kingdom's or one of its parts."""
    return told.upper() if len(told) == 2 and told.upper() != "UK" else "GB"


def _district(told: Raw, code: str) -> str:
    """The district of the county that the address is in; empty outside it, and when that is not known."""
    found = place_of(code)
    found = found if found and found.district else place_of(text(told, "city"))
    return found.district if found and found.district in DISTRICTS else ""


def _accessibility(told: Raw, location_id: str, count: str, reading: Reading) -> Accessibility:
    return Accessibility(
        id=reading.shared(told.get("id"), "accessibility", location_id, count),
        location_id=location_id,
        description=plain(text(told, "description", "accessibility"), reading.notes),
        details=plain(text(told, "details"), reading.notes),
        url=web(told.get("url"), reading.notes),
    )


def _type(told: Raw, key: str) -> str:
    name = text(told, key).lower()
    return name if name in TYPES else "physical"
