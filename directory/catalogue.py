"""What ranking must know of every active service, kept in memory until the directory is loaded again."""

from collections import defaultdict
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from directory.meaning import Vectors
from directory.records import (
    Address,
    DirectoryLoad,
    Location,
    Organisation,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceEntry,
    ServiceWord,
)

Point = tuple[float, float]


@dataclass(frozen=True)
class Listed:
    """One service: `areas` maps the areas it is for to their kind; without any, whoever can get there may come."""

    id: str
    source_id: str
    name: str
    organisation: str
    district: str
    areas: dict[str, str]
    points: tuple[Point, ...]
    flags: frozenset[str]
    source_date: str
    referral: str

    @property
    def reachable(self) -> bool:
        """Whether there is any way to make contact."""
        return "no contact" not in self.flags


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Active services by id, their vectors row by row, and the directory's words with their stems' counts."""

    listed: dict[str, Listed]
    vectors: Vectors
    words: dict[str, str]
    stems: dict[str, int]


_held: WeakKeyDictionary[Engine, tuple[int, Catalogue]] = WeakKeyDictionary()


def catalogue(session: Session) -> Catalogue:
    """The catalogue of this database, read again only when the directory was loaded again."""
    engine = session.get_bind().engine
    load = session.scalar(select(DirectoryLoad.seq).order_by(DirectoryLoad.seq.desc()).limit(1)) or 0
    if (held := _held.get(engine)) and held[0] == load:
        return held[1]
    made = _read(session)
    _held[engine] = (load, made)
    return made


def _read(session: Session) -> Catalogue:
    areas: dict[str, dict[str, str]] = defaultdict(dict)
    for service, name, kind in session.execute(select(ServiceArea.service_id, ServiceArea.name, ServiceArea.kind)):
        areas[service][name] = kind
    points, districts = _places(session)
    stored = session.execute(
        select(Service, Organisation.name, ServiceEntry.vector)
        .join(Organisation, Organisation.id == Service.organisation_id)
        .join(ServiceEntry, ServiceEntry.service_id == Service.id)
        .where(Service.status == "active")
        .order_by(Service.source_id)
    ).all()
    listed = {
        each.id: Listed(
            id=each.id,
            source_id=each.source_id,
            name=each.name,
            organisation=organisation,
            district=districts.get(each.id, ""),
            areas=areas[each.id],
            points=tuple(points[each.id]),
            flags=frozenset(each.flags),
            source_date=each.source_date,
            referral=each.referral,
        )
        for each, organisation, _ in stored
    }
    vectors = np.array([np.frombuffer(vector, np.float16) for *_, vector in stored], dtype=np.float32)
    told = session.execute(select(ServiceWord.word, ServiceWord.stem, ServiceWord.services)).all()
    return Catalogue(
        listed, vectors, {word: stem for word, stem, _ in told}, {stem: services for _, stem, services in told}
    )


def _places(session: Session) -> tuple[dict[str, list[Point]], dict[str, str]]:
    points: dict[str, list[Point]] = defaultdict(list)
    districts: dict[str, str] = {}
    query = (
        select(ServiceAtLocation.service_id, Location.latitude, Location.longitude, Address.region)
        .join(Location, Location.id == ServiceAtLocation.location_id)
        .join(Address, Address.location_id == Location.id)
    )
    for service, latitude, longitude, district in session.execute(query):
        districts[service] = district
        if latitude is not None and longitude is not None:
            points[service].append((latitude, longitude))
    return points, districts
