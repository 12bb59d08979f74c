"""The records that one row becomes."""

from collections.abc import Iterator
from datetime import date, datetime

from core.places.find import find_place
from core.records import Record
from directory.loading.area import DISTRICTS, areas_of
from directory.loading.dates import full_date
from directory.loading.flag import flags_of, status_of
from directory.loading.opening import openings
from directory.loading.phone import tidy_phone
from directory.loading.row import Row
from directory.records import (
    Address,
    Attribute,
    Contact,
    CostOption,
    Location,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
)
from directory.records.identity import identity


def service_of(row: Row, source: str, moment: datetime, today: date) -> Service:
    """The service itself."""
    return Service(
        id=identity("service", row.service_id),
        organisation_id=identity("organisation", row.organisation),
        name=row.service_name,
        description=row.what_it_does,
        who_for=row.who_for,
        status=status_of(row),
        url=row.website,
        email=row.email,
        opening=row.opening_hours,
        referral=row.referral,
        source=source,
        source_id=row.service_id,
        source_url=row.source_url,
        source_date=row.source_date,
        checked_on=full_date(row.source_date),
        flags=list(flags_of(row, today)),
        notes=row.notes,
        last_modified=moment,
    )


def belongings_of(row: Row) -> Iterator[Record]:
    """What hangs on the service, in the order in which it can be stored."""
    service = identity("service", row.service_id)
    yield from _place(row, service)
    yield from _phone(row, service)
    if row.cost != "unknown":
        yield CostOption(id=identity("cost", row.service_id), service_id=service, option=row.cost)
    for name, kind in areas_of(row):
        yield ServiceArea(id=identity("area", row.service_id, name), service_id=service, name=name, kind=kind)
    for topic in row.topics:
        yield Attribute(
            id=identity("attribute", row.service_id, topic),
            link_id=service,
            link_entity="service",
            link_type="service_type",
            taxonomy_term_id=identity("term", topic),
        )


def _place(row: Row, service: str) -> Iterator[Record]:
    at = None
    if row.town or row.postcode:
        location, at = identity("location", row.service_id), identity("at", row.service_id)
        latitude, longitude, precision = _point(row)
        yield Location(id=location, latitude=latitude, longitude=longitude, precision=precision)
        yield Address(
            id=identity("address", row.service_id),
            location_id=location,
            address_1=row.address,
            city=row.town,
            region=row.district if row.district in DISTRICTS else "",
            state_province="Rutland" if row.town == "Oakham" else "Leicestershire",
            postal_code=row.postcode,
        )
        yield ServiceAtLocation(id=at, service_id=service, location_id=location)
    for count, rule in enumerate(openings(row.opening_hours)):
        yield Schedule(
            id=identity("schedule", row.service_id, str(count)),
            service_id=service,
            service_at_location_id=at,
            freq=rule.freq,
            byday=rule.byday,
            opens_at=rule.opens_at,
            closes_at=rule.closes_at,
        )


def _point(row: Row) -> tuple[float | None, float | None, str]:
    if row.latitude is not None:
        return row.latitude, row.longitude, "address"
    town = find_place(row.town) if row.town else None
    return (town.latitude, town.longitude, "town") if town else (None, None, "")


def _phone(row: Row, service: str) -> Iterator[Record]:
    if row.phone:
        contact = identity("contact", row.service_id)
        yield Contact(id=contact, service_id=service)
        yield Phone(id=identity("phone", row.service_id), contact_id=contact, number=tidy_phone(row.phone))
