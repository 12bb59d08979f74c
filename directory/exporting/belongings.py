"""What hangs on a service: opening, cost, areas, contacts, languages and funding."""

from collections.abc import Callable

from directory.exporting.fields import Told, clock, day, number, told
from directory.exporting.place import at, full_location
from directory.exporting.shelf import Shelf
from directory.exporting.terms import attributes, who
from directory.records import Contact, CostOption, Schedule, ServiceArea


def belongings(shelf: Shelf, id: str) -> Told:
    """Everything that hangs on the service with this id."""
    tags = [*attributes(shelf, id), *map(who, shelf.eligibility.get(id, []))]
    return told(
        schedules=[_schedule(each) for each in shelf.schedules.get(id, [])],
        service_areas=[_area(each) for each in shelf.areas.get(id, [])],
        service_at_locations=[
            at(each, full_location(shelf, shelf.locations[each.location_id][0])) for each in shelf.places.get(id, [])
        ],
        languages=[
            told(id=each.id, service_id=id, name=each.name, code=each.code) for each in shelf.languages.get(id, [])
        ],
        funding=[told(id=each.id, service_id=id, source=each.source) for each in shelf.funding.get(id, [])],
        cost_options=[_cost(each) for each in shelf.costs.get(id, [])],
        contacts=[_contact(shelf, each) for each in shelf.contacts.get(id, [])],
        attributes=sorted(tags, key=_id),
    )


_id: Callable[[Told], str] = lambda each: str(each["id"])  # noqa: E731


def _schedule(each: Schedule) -> Told:
    return told(
        id=each.id,
        service_id=each.service_id,
        service_at_location_id=each.service_at_location_id,
        valid_from=day(each.valid_from),
        valid_to=day(each.valid_to),
        dtstart=day(each.dtstart),
        freq=each.freq,
        interval=each.interval if each.freq else None,
        byday=each.byday,
        bymonthday=each.bymonthday,
        description=each.description,
        opens_at=clock(each.opens_at),
        closes_at=clock(each.closes_at),
        schedule_link=each.schedule_link,
        attending_type=each.attending_type,
        notes=each.notes,
    )


def _area(each: ServiceArea) -> Told:
    return told(
        id=each.id,
        service_id=each.service_id,
        name=each.name,
        extent=each.extent,
        extent_type=each.extent_type,
        uri=each.uri,
    )


def _cost(each: CostOption) -> Told:
    return told(
        id=each.id,
        service_id=each.service_id,
        valid_from=day(each.valid_from),
        valid_to=day(each.valid_to),
        option=each.label or each.option,
        amount=number(each.amount),
        amount_description=each.amount_description,
    )


def _contact(shelf: Shelf, each: Contact) -> Told:
    phones = [
        told(id=one.id, contact_id=one.contact_id, number=one.number, description=one.description)
        for one in shelf.phones.get(each.id, [])
    ]
    return told(id=each.id, service_id=each.service_id, name=each.name, title=each.title, phones=phones)
