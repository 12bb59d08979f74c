"""Puts a service's address right: a place of its own, for others may be at the old one."""

from core.places.find import find_place
from core.places.place import Place
from core.places.postcode_tables import postcodes
from core.records import Record
from directory.importing.clean.point import postcode
from directory.loading.area import DISTRICTS
from directory.records import Accessibility, Address, Attribute, Location, Schedule, Service, ServiceAtLocation
from directory.records.identity import identity


def put_address(service: Service, rest: list[Record], value: str) -> str:
    """Such as "Church Hall, High Street, Enderby, LE19 4AA": the town last, then the postcode where it is known."""
    code = postcode(value)
    parts = [part.strip() for part in value.split(",") if part.strip() and postcode(part) != part.strip().upper()]
    found = find_place(code) if code else find_place(parts[-1]) if parts else None
    if found is None or not parts:
        raise ValueError(f'"{value}" needs the town and, best of all, the postcode, with commas between')
    before = _written(rest)
    kept = [each for each in rest if not _of_a_place(each)]
    where = _place(service, found, parts, code)
    for each in kept:
        if isinstance(each, Schedule):
            each.service_at_location_id = where[-1].id
    rest[:] = [*where, *kept]
    service.flags = [flag for flag in service.flags if flag != "no place"]
    return before


def _place(service: Service, found: Place, parts: list[str], code: str) -> tuple[Location, Address, ServiceAtLocation]:
    id = identity("location", service.id, "corrected")
    exact = "postcode" if code in postcodes().full else "sector" if code else "town"
    return (
        Location(id=id, latitude=found.latitude, longitude=found.longitude, precision=exact),
        Address(
            id=id,
            location_id=id,
            address_1=", ".join(parts[:-1]),
            city=parts[-1],
            region=found.district if found.district in DISTRICTS else "",
            postal_code=code,
        ),
        ServiceAtLocation(id=id, service_id=service.id, location_id=id),
    )


def _of_a_place(record: Record) -> bool:
    if isinstance(record, Attribute):
        return record.link_entity == "location"
    return isinstance(record, ServiceAtLocation | Location | Address | Accessibility)


def _written(rest: list[Record]) -> str:
    first = next((each for each in rest if isinstance(each, Address)), None)
    return ", ".join(part for part in (first.address_1, first.city, first.postal_code) if part) if first else ""
