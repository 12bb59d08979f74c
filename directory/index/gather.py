"""Reads services from their records into the text and the facts that the index keeps."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.index.belongings import Belongings, belongings
from directory.index.days import openings_told
from directory.index.listed import Listed
from directory.index.traits import languages_of, traits_of
from directory.records import Organisation, Service


@dataclass(frozen=True)
class Gathered:
    """A service's words as written, its topic codes and its facts."""

    id: str
    description: str
    who_for: str
    topics: tuple[str, ...]
    listed: Listed


def gathered(session: Session, ids: Sequence[str]) -> list[Gathered]:
    """The active ones of these services, in the order of their ids."""
    query = (
        select(Service, Organisation.name)
        .join(Organisation, Organisation.id == Service.organisation_id)
        .where(Service.id.in_(ids), Service.status == "active")
        .order_by(Service.id)
        .execution_options(populate_existing=True)
    )
    hanging = belongings(session, ids)
    return [_gathered(service, organisation, hanging[service.id]) for service, organisation in session.execute(query)]


def _gathered(service: Service, organisation: str, has: Belongings) -> Gathered:
    told = " ".join((service.description, service.who_for, service.opening, *has.access))
    listed = Listed(
        source_id=service.source_id,
        name=service.name,
        organisation=organisation,
        district=has.district,
        areas=has.areas,
        points=tuple(has.points),
        flags=frozenset(service.flags),
        source_date=service.source_date,
        referral=service.referral,
        cost=has.cost,
        openings=tuple(has.openings) or openings_told(service.opening) or openings_told(service.name),
        traits=traits_of(service.name, told),
        languages=languages_of(" ".join((service.name, told, *has.languages))),
        ages=(service.minimum_age, service.maximum_age),
        from_on=service.from_on.isoformat() if service.from_on else "",
        until_on=service.until_on.isoformat() if service.until_on else "",
    )
    return Gathered(service.id, service.description, service.who_for, tuple(has.topics), listed)
