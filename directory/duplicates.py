"""Finds services that may be one, in two sources or twice in one, and proposes them for merging: a person decides."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import combinations
from urllib.parse import urlsplit

from rapidfuzz import fuzz, utils
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from directory.records import Address, Contact, Duplicate, Organisation, Phone, Service, ServiceAtLocation

# Weights after 211-Connect/hsds-entity-resolution (guides/open-referral.md, section 3), of which we hold the signals.
WEIGHTS = {"same postcode": 0.3, "same phone": 0.25, "same e-mail address": 0.2, "same web page": 0.15}
NAME, ENOUGH, SURE_NAME = 0.6, 0.75, 92
ALIKE = 86  # names less alike than this are two services, whatever else they share
COMMON = 20  # a phone or site that more services share says nothing: a council's switchboard


@dataclass
class Traits:
    """What a service can be recognised by."""

    id: str
    source: str
    name: str
    organisation: str
    signs: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def propose_duplicates(session: Session, source: str, now: datetime) -> int:
    """Propose pairs of which one is from `source`. Returns how many wait for a decision; judged pairs stay judged."""
    known = _traits(session)
    judged = {(each.one_id, each.other_id) for each in session.scalars(select(Duplicate))
              if each.state != "proposed"}  # fmt: skip
    session.execute(delete(Duplicate).where(Duplicate.state == "proposed"))
    found = 0
    for one, other in _pairs(known):
        score, reasons = _score(one, other)
        if score >= ENOUGH and (one.id, other.id) not in judged:
            found += source in (one.source, other.source)
            session.add(Duplicate(one_id=one.id, other_id=other.id, score=score, reasons=reasons,
                                  state="proposed", found_at=now))  # fmt: skip
    session.flush()
    return found


def _score(one: Traits, other: Traits) -> tuple[float, list[str]]:
    """From 0 to 1, with reasons: likeness of the names, and each sign that both have."""
    alike = fuzz.token_sort_ratio(one.name, other.name, processor=utils.default_process)
    shared = [sign for sign in WEIGHTS if one.signs[sign] & other.signs[sign]]
    if alike < ALIKE or not shared or _days(one.name) != _days(other.name):
        return 0.0, []
    score = NAME * alike / 100 + sum(WEIGHTS[sign] for sign in shared)
    return round(min(score, 1.0), 2), ["same name" if alike >= SURE_NAME else "similar name", *shared]


def _pairs(known: Sequence[Traits]) -> Iterator[tuple[Traits, Traits]]:
    """Each two services that share a sign, once, the first in the alphabet first."""
    by_sign: dict[tuple[str, str], list[Traits]] = defaultdict(list)
    for each in known:
        for sign, values in each.signs.items():
            for value in values:
                by_sign[sign, value].append(each)
    seen: set[tuple[str, str]] = set()
    for sharing in by_sign.values():
        for one, other in combinations(sorted(sharing, key=lambda each: each.id), 2) if len(sharing) <= COMMON else ():
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other


def _traits(session: Session) -> list[Traits]:
    query = select(Service, Organisation.name).join(Organisation, Organisation.id == Service.organisation_id)
    known: dict[str, Traits] = {}
    for service, organisation in session.execute(query.where(Service.status == "active").order_by(Service.id)):
        known[service.id] = Traits(service.id, service.source, service.name, organisation)
        if service.email:
            known[service.id].signs["same e-mail address"].add(service.email.lower())
        if page := _page(service.url):
            known[service.id].signs["same web page"].add(page)
    phones = select(Contact.service_id, Phone.number).join(Phone, Phone.contact_id == Contact.id)
    places = select(ServiceAtLocation.service_id, Address.postal_code).join(
        Address, Address.location_id == ServiceAtLocation.location_id
    )
    for sign, rows in (("same phone", session.execute(phones)), ("same postcode", session.execute(places))):
        for id, value in rows:
            if id in known and value:
                known[id].signs[sign].add(value.replace(" ", ""))
    return list(known.values())


def _days(name: str) -> set[str]:
    """The days of the week in a name: the same group on another day is another service."""
    return {word[:3] for word in utils.default_process(name).split() if word.endswith(("day", "days"))}


def _page(url: str) -> str:
    parts = urlsplit(url.lower())
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"
