"""What hangs on services, read for many of them at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.index.listed import Opening, Point
from directory.records import (
    Accessibility,
    Address,
    Attribute,
    CostOption,
    Language,
    Location,
    Schedule,
    ServiceArea,
    ServiceAtLocation,
    TaxonomyTerm,
)


@dataclass
class Belongings:
    """Of one service: areas with their kind, points, district, topic codes, cost, openings, languages, ways in."""

    areas: dict[str, str] = field(default_factory=dict)
    points: list[Point] = field(default_factory=list)
    district: str = ""
    topics: list[str] = field(default_factory=list)
    cost: str = ""
    openings: list[Opening] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    access: list[str] = field(default_factory=list)


def belongings(session: Session, ids: Sequence[str]) -> dict[str, Belongings]:
    """By service id; a service without any is made on asking."""
    found: dict[str, Belongings] = defaultdict(Belongings)
    for read in (_areas, _places, _access, _topics, _costs, _openings, _languages):
        read(session, ids, found)
    return found


def _areas(session: Session, ids: Sequence[str], found: dict[str, Belongings]) -> None:
    query = select(ServiceArea.service_id, ServiceArea.name, ServiceArea.kind).where(ServiceArea.service_id.in_(ids))
    for service, name, kind in session.execute(query.order_by(ServiceArea.id)):
        found[service].areas[name] = kind


def _places(session: Session, ids: Sequence[str], found: dict[str, Belongings]) -> None:
    query = (
        select(ServiceAtLocation.service_id, Location.latitude, Location.longitude, Address.region)
        .join(Location, Location.id == ServiceAtLocation.location_id)
        .outerjoin(Address, Address.location_id == Location.id)
        .where(ServiceAtLocation.service_id.in_(ids))
        .order_by(ServiceAtLocation.id)
    )
    for service, latitude, longitude, district in session.execute(query):
        found[service].district = district or found[service].district
        if latitude is not None and longitude is not None:
            found[service].points.append((latitude, longitude))


def _access(session: Session, ids: Sequence[str], found: dict[str, Belongings]) -> None:
    query = select(ServiceAtLocation.service_id, Accessibility.description, Accessibility.details).join(
        Accessibility, Accessibility.location_id == ServiceAtLocation.location_id
    )
    rows = session.execute(query.where(ServiceAtLocation.service_id.in_(ids)).order_by(Accessibility.id))
    for service, description, details in rows:
        found[service].access.append(f"{description} {details}")


def _topics(session: Session, ids: Sequence[str], found: dict[str, Belongings]) -> None:
    query = select(Attribute.link_id, TaxonomyTerm.code).join(
        TaxonomyTerm, TaxonomyTerm.id == Attribute.taxonomy_term_id
    )
    for service, code in session.execute(query.where(Attribute.link_id.in_(ids)).order_by(Attribute.id)):
        found[service].topics.append(code)


def _costs(session: Session, ids: Sequence[str], found: dict[str, Belongings]) -> None:
    query = select(CostOption.service_id, CostOption.option).where(CostOption.service_id.in_(ids))
    for service, option in session.execute(query.order_by(CostOption.id)):
        # One option that costs something is enough: "free" must hold for all of it.
        found[service].cost = option if found[service].cost in ("", "free") else found[service].cost


def _openings(session: Session, ids: Sequence[str], found: dict[str, Belongings]) -> None:
    query = select(Schedule.service_id, Schedule.byday, Schedule.opens_at, Schedule.closes_at)
    rows = session.execute(query.where(Schedule.service_id.in_(ids)).order_by(Schedule.id))
    for service, byday, opens, closes in rows:
        span = _minutes(opens), _minutes(closes)
        found[service].openings += [(day.strip()[-2:], *span) for day in byday.split(",") if day.strip()]


def _minutes(told: time | None) -> int | None:
    return None if told is None else told.hour * 60 + told.minute


def _languages(session: Session, ids: Sequence[str], found: dict[str, Belongings]) -> None:
    query = select(Language.service_id, Language.name).where(Language.service_id.in_(ids))
    for service, name in session.execute(query.order_by(Language.id)):
        found[service].languages.append(name)
