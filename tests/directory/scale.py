"""Fills a directory with many services made after the real ones: the same needs and words, in other towns."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Engine, insert, select
from sqlalchemy.orm import Session

from core import clock
from core.meaning import Vectors, meaning
from core.places.gazetteer import gazetteer
from core.places.place import Place
from directory.index import entry as index_entry
from directory.index.refresh import refresh
from directory.index.tables import SearchEntry
from directory.load import load_directory
from directory.records import (
    Address,
    Attribute,
    CostOption,
    Location,
    Organisation,
    Service,
    ServiceArea,
    ServiceAtLocation,
)

A_COUNTY = 10_000  # services; more than that are spread over further counties of the same shape beside this one
EAST, SEED, LOT = 1.1, 7, 2_000
Rows = dict[type, list[dict[str, Any]]]


@dataclass(frozen=True)
class Pattern:
    """A real service's row, its organisation, topics and cost, and whether it is for one area's people."""

    service: dict[str, Any]
    organisation: str
    topics: tuple[str, ...]
    costs: tuple[str, ...]
    local: bool
    town: str


def fill(engine: Engine, count: int) -> None:
    """Load the starter set and as many made services as make `count` in all; the same ones every time."""
    with Session(engine) as session:
        load_directory(session)
        patterns = _patterns(session)
        have = session.query(SearchEntry).count()
        _with_cheap_meanings(session, lambda: _add(session, patterns, count - have))
        session.commit()


def _add(session: Session, patterns: list[Pattern], count: int) -> None:
    chance = random.Random(SEED)
    towns = [towns[0] for towns in gazetteer().places.values() if towns[0].in_area and towns[0].latitude]
    for start in range(0, max(count, 0), LOT):
        rows: Rows = {}
        for number in range(start, min(start + LOT, count)):
            for table, row in _made(chance.choice(patterns), number, chance.choice(towns), chance):
                rows.setdefault(table, []).append(row)
        for table in sorted(rows, key=ORDER.index):
            session.execute(insert(table), rows[table])
        refresh(session)
        session.commit()


ORDER = [Organisation, Service, Location, Address, ServiceAtLocation, ServiceArea, CostOption, Attribute]


def _made(pattern: Pattern, number: int, town: Place, chance: random.Random) -> Iterator[tuple[type, dict[str, Any]]]:
    county, id = number // A_COUNTY, f"made-{number}"
    name = pattern.service["name"].replace(pattern.town, town.name) if pattern.town else pattern.service["name"]
    owner = (
        pattern.organisation.replace(pattern.town, town.name)
        if pattern.town
        else f"{pattern.organisation}, {town.name}"
    )
    yield Organisation, {"id": id, "name": owner, "source": "made"}
    yield Service, pattern.service | {"id": id, "source_id": id, "name": name, "organisation_id": id, "source": "made"}
    latitude = (town.latitude or 0) + chance.gauss(0, 0.01)
    longitude = (town.longitude or 0) + EAST * county + chance.gauss(0, 0.01)
    yield Location, {"id": id, "latitude": latitude, "longitude": longitude, "precision": "address"}
    district = town.district if county == 0 else f"County {county}"
    yield Address, {"id": id, "location_id": id, "city": town.name, "region": district}
    yield ServiceAtLocation, {"id": id, "service_id": id, "location_id": id}
    if pattern.local:
        # Made services are local: a county full of county-wide services would be no county.
        yield ServiceArea, {"id": id, "service_id": id, "name": district or "", "kind": "district"}
    for cost in pattern.costs:
        yield CostOption, {"id": id, "service_id": id, "option": cost}
    for at, term in enumerate(pattern.topics):
        yield (
            Attribute,
            {"id": f"{id}-{at}", "link_id": id, "link_entity": "service", "link_type": "", "taxonomy_term_id": term},
        )


def _patterns(session: Session) -> list[Pattern]:
    columns = [column.key for column in Service.__table__.columns]
    query = select(Service, Organisation.name).join(Organisation, Organisation.id == Service.organisation_id)
    return [
        Pattern(
            service={key: getattr(service, key) for key in columns} | {"last_modified": clock.now()},
            organisation=organisation,
            topics=tuple(session.scalars(select(Attribute.taxonomy_term_id).where(Attribute.link_id == service.id))),
            costs=tuple(session.scalars(select(CostOption.option).where(CostOption.service_id == service.id)))[:1],
            local=session.scalar(select(ServiceArea.id).where(ServiceArea.service_id == service.id).limit(1))
            is not None,
            town=_town(session, service.id),
        )
        for service, organisation in session.execute(query.where(Service.status == "active").order_by(Service.id))
    ]


def _town(session: Session, service: str) -> str:
    query = select(Address.city).join(ServiceAtLocation, ServiceAtLocation.location_id == Address.location_id)
    return session.scalar(query.where(ServiceAtLocation.service_id == service)) or ""


def _with_cheap_meanings(session: Session, work: Any) -> None:
    """The meaning of a made service is that of its description with a little noise: encoding 100,000 takes minutes."""
    known: dict[str, Vectors] = {}
    chance = np.random.default_rng(SEED)

    def cheap(texts: list[str]) -> Vectors:
        for told in {text.partition(". ")[2] for text in texts} - known.keys():
            known[told] = meaning([told])[0]
        noisy = np.array([known[text.partition(". ")[2]] for text in texts])
        noisy = noisy + chance.normal(0, 0.01, noisy.shape).astype(np.float32)
        return np.asarray(noisy / np.linalg.norm(noisy, axis=1, keepdims=True), np.float32)

    real, index_entry.meaning = index_entry.meaning, cheap  # type: ignore[attr-defined,assignment]
    try:
        work()
    finally:
        index_entry.meaning = real  # type: ignore[attr-defined]
