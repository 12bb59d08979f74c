"""How good the directory is, by district and by topic: what there is, and what is missing from it."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.exporting.listed import listed
from directory.freshness import is_stale, topic_codes
from directory.records import Address, Duplicate, Service, ServiceArea, ServiceAtLocation

FAULTS = ("no phone", "no contact", "stale", "undated", "no location", "duplicate")


@dataclass
class Quality:
    """Counts of services, and of faults by kind: of all, by district (or wider area), and by topic code."""

    services: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    districts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    topics: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def quality(session: Session, today: date) -> Quality:
    """The quality of what may be shown today. Each counter also holds the number of services, under "services"."""
    told = Quality()
    districts, topics, twins = _districts(session), topic_codes(session), _twins(session)
    for service in session.scalars(select(Service).where(listed(today)).order_by(Service.id)):
        own_topics = topics.get(service.id, frozenset())
        found = set(_faults(service, own_topics, twins, today))
        told.services += 1
        told.faults.update(found)
        for name in districts.get(service.id, {"not known"}):
            told.districts[name].update(["services", *found])
        for topic in own_topics or {"no topic"}:
            told.topics[topic].update(["services", *found])
    return told


def _faults(service: Service, topics: frozenset[str], twins: set[str], today: date) -> Iterator[str]:
    checks = {
        "no phone": "no phone" in service.flags,
        "no contact": "no contact" in service.flags,
        "stale": is_stale(service, topics, today),
        "undated": not service.source_date,
        "no location": "no place" in service.flags,
        "duplicate": service.id in twins,
    }
    return (name for name, holds in checks.items() if holds)


def _districts(session: Session) -> dict[str, set[str]]:
    """By service: the districts of its addresses, else the areas it serves."""
    found: dict[str, set[str]] = defaultdict(set)
    query = select(ServiceAtLocation.service_id, Address.region).join(
        Address, Address.location_id == ServiceAtLocation.location_id
    )
    for service, region in session.execute(query.where(Address.region != "")):
        found[service].add(region)
    placed = set(found)
    for service, name, kind in session.execute(select(ServiceArea.service_id, ServiceArea.name, ServiceArea.kind)):
        if service not in placed:
            found[service].add("national" if kind == "national" else name)
    return found


def _twins(session: Session) -> set[str]:
    pairs = session.execute(select(Duplicate.one_id, Duplicate.other_id).where(Duplicate.state == "proposed"))
    return {id for pair in pairs for id in pair}
