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
    Organisation,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
)
from directory.records.identity import identity

STARTER = "starter set"


def key_of(row: Row, source: str) -> str:
    """What the row's ids are made from: two files may name their rows alike."""
    return row.service_id if source == STARTER else f"{source}/{row.service_id}"


def organisation_of(row: Row, source: str) -> Organisation:
    """Who runs the service; one for all rows of a source that name it alike."""
    return Organisation(id=_organisation(row, source), name=row.organisation, source=source)


def _organisation(row: Row, source: str) -> str:
    return identity("organisation", row.organisation if source == STARTER else f"{source}/{row.organisation}")


def service_of(row: Row, key: str, source: str, moment: datetime, today: date) -> Service:
    """The service itself."""
    return Service(
        id=identity("service", key),
        organisation_id=_organisation(row, source),
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


def belongings_of(row: Row, key: str) -> Iterator[Record]:
    """What hangs on the service, in the order in which it can be stored."""
    service = identity("service", key)
    yield from _place(row, key, service)
    yield from _phone(row, key, service)
    if row.cost != "unknown":
        yield CostOption(id=identity("cost", key), service_id=service, option=row.cost)
    for name, kind in areas_of(row):
        yield ServiceArea(id=identity("area", key, name), service_id=service, name=name, kind=kind)
    for topic in row.topics:
        yield Attribute(
            id=identity("attribute", key, topic),
            link_id=service,
            link_entity="service",
            link_type="service_type",
            taxonomy_term_id=identity("term", topic),
        )


def _place(row: Row, key: str, service: str) -> Iterator[Record]:
    at = None
    if row.town or row.postcode:
        location, at = identity("location", key), identity("at", key)
        latitude, longitude, precision = _point(row)
        yield Location(id=location, latitude=latitude, longitude=longitude, precision=precision)
        yield Address(
            id=identity("address", key),
            location_id=location,
            address_1=row.address,
            city=row.town,
            region=row.district if row.district in DISTRICTS else "",
            state_province="Rutland" if row.town == "Oakham" else "Leicestershire",
            postal_code=row.postcode,
        )
        yield ServiceAtLocation(id=at, service_id=service, location_id=location)
    yield from _schedules(row, key, service, at)


def _schedules(row: Row, key: str, service: str, at: str | None) -> Iterator[Schedule]:
    """A rule each, all with the words they were read from; the words alone where they are not certain."""
    rules = openings(row.opening_hours)
    if row.opening_hours and not rules:
        yield Schedule(id=identity("schedule", key), service_id=service, service_at_location_id=at,
                       description=row.opening_hours)  # fmt: skip
    for count, rule in enumerate(rules):
        yield Schedule(
            id=identity("schedule", key, str(count)),
            service_id=service,
            service_at_location_id=at,
            freq=rule.freq,
            byday=rule.byday,
            opens_at=rule.opens_at,
            closes_at=rule.closes_at,
            description=row.opening_hours,
        )


def _point(row: Row) -> tuple[float | None, float | None, str]:
    if row.latitude is not None:
        return row.latitude, row.longitude, "address"
    town = find_place(row.town) if row.town else None
    return (town.latitude, town.longitude, "town") if town else (None, None, "")


def _phone(row: Row, key: str, service: str) -> Iterator[Record]:
    if row.phone:
        contact = identity("contact", key)
        yield Contact(id=contact, service_id=service)
        yield Phone(id=identity("phone", key), contact_id=contact, number=tidy_phone(row.phone))
