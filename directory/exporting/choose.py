"""Which services a list of the open data holds, in an order that stays the same from page to page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import Session

from core import clock
from core.places.distance import miles
from core.places.place import Place
from directory.exporting.listed import listed
from directory.exporting.terms import taxonomy_id
from directory.importing.clean.point import place_of, postcode
from directory.records import (
    Attribute,
    Location,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)
from directory.search import search

METRES = 1609.344  # in a mile
MOST_FOUND = 1000


@dataclass(frozen=True)
class Choice:
    """What is asked for; empty and None for what is not. All of it must hold.

    A service without an age limit, an area or opening hours that we can read is open to any age, area or hour.
    """

    words: str = ""
    term: str = ""
    taxonomy: str = ""
    organisation: str = ""
    modified_after: datetime | None = None
    ages: tuple[float | None, float | None] = (None, None)
    hours: tuple[time | None, time | None] = (None, None)
    day: str = ""
    postcode: str = ""
    metres: float | None = None


def chosen(session: Session, choice: Choice) -> list[str]:
    """The ids of the services, best match first where words are searched for, else in the order of their ids."""
    conditions = [listed(clock.today()), *_plain(choice), *_tags(session, choice), *_hours(choice)]
    ids = list(session.scalars(select(Service.id).where(*conditions).order_by(Service.id)))
    ids = _near(session, choice, ids)
    if not choice.words:
        return ids
    kept = set(ids)
    found = search(session, choice.words, per_page=MOST_FOUND).services
    return [each.id for each in found if each.id in kept]


def _plain(choice: Choice) -> Iterator[ColumnElement[bool]]:
    if choice.organisation:
        yield Service.organisation_id == choice.organisation
    if choice.modified_after:
        yield Service.last_modified >= choice.modified_after
    low, high = choice.ages
    if low is not None:
        yield or_(Service.maximum_age.is_(None), Service.maximum_age >= low)
    if high is not None:
        yield or_(Service.minimum_age.is_(None), Service.minimum_age <= high)


def _tags(session: Session, choice: Choice) -> Iterator[ColumnElement[bool]]:
    tagged = select(Attribute.link_id).where(Attribute.link_entity == "service")
    if choice.term:
        yield Service.id.in_(tagged.where(Attribute.taxonomy_term_id == choice.term))
    if choice.taxonomy:
        names = [name for name in session.scalars(select(Taxonomy.name)) if taxonomy_id(name) == choice.taxonomy]
        terms = select(TaxonomyTerm.id).where(TaxonomyTerm.taxonomy.in_(names))
        yield Service.id.in_(tagged.where(Attribute.taxonomy_term_id.in_(terms))) if names else false()


def _hours(choice: Choice) -> Iterator[ColumnElement[bool]]:
    start, end = choice.hours
    if not (choice.day or start or end):
        return
    told = [Schedule.byday != ""]
    if choice.day:
        told.append(Schedule.byday.contains(choice.day))
    if start:
        told.append(or_(Schedule.closes_at.is_(None), Schedule.closes_at >= start))
    if end:
        told.append(or_(Schedule.opens_at.is_(None), Schedule.opens_at <= end))
    yield Service.id.in_(select(Schedule.service_id).where(and_(*told)))


def _near(session: Session, choice: Choice, ids: list[str]) -> list[str]:
    """Those for the people of the postcode's area; with a distance, those that have a place within it."""
    here = place_of(postcode(choice.postcode)) if choice.postcode else None
    if here is None:
        return [] if choice.postcode else ids
    if choice.metres is None:
        return _for_people_of(session, here, ids)
    query = select(ServiceAtLocation.service_id, Location.latitude, Location.longitude).join(
        Location, Location.id == ServiceAtLocation.location_id
    )
    if here.latitude is None or here.longitude is None:
        return []
    near = {
        service
        for service, latitude, longitude in session.execute(query)
        if latitude is not None
        and longitude is not None
        and miles(here.latitude, here.longitude, latitude, longitude) * METRES <= choice.metres
    }
    return [id for id in ids if id in near]


def _for_people_of(session: Session, here: Place, ids: list[str]) -> list[str]:
    areas: dict[str, set[str]] = {}
    for service, name, kind in session.execute(select(ServiceArea.service_id, ServiceArea.name, ServiceArea.kind)):
        areas.setdefault(service, set()).add(kind if kind == "national" else name)
    wanted = {"national", here.district or "", "Leicestershire" if here.in_area else ""}
    return [id for id in ids if id not in areas or areas[id] & wanted]
