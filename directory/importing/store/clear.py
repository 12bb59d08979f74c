"""Takes away what hangs on services, places and organisations before it is written anew."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from directory.records import (
    Accessibility,
    Address,
    Attribute,
    Contact,
    CostOption,
    Eligibility,
    Funding,
    Language,
    Location,
    Organisation,
    OrganisationIdentifier,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
)

HANGING = (Schedule, ServiceAtLocation, Contact, CostOption, Funding, ServiceArea, Eligibility, Language)


def clear_services(session: Session, ids: Sequence[str]) -> None:
    """Everything that hangs on these services; the places stay."""
    contacts = select(Contact.id).where(Contact.service_id.in_(ids))
    session.execute(delete(Phone).where(Phone.contact_id.in_(contacts)))
    session.execute(delete(Attribute).where(Attribute.link_id.in_(ids)))
    for table in HANGING:
        session.execute(delete(table).where(table.service_id.in_(ids)))


def clear_places(session: Session, ids: Sequence[str]) -> None:
    """What hangs on these locations."""
    session.execute(delete(Attribute).where(Attribute.link_id.in_(ids)))
    for table in (Address, Accessibility):
        session.execute(delete(table).where(table.location_id.in_(ids)))


def clear_organisations(session: Session, ids: Sequence[str]) -> None:
    """What hangs on these organisations, save their services."""
    session.execute(delete(Attribute).where(Attribute.link_id.in_(ids)))
    session.execute(delete(OrganisationIdentifier).where(OrganisationIdentifier.organisation_id.in_(ids)))


def clear_orphans(session: Session, source: str) -> None:
    """Places where nothing is any more, and the source's organisations that no longer run anything."""
    used = select(ServiceAtLocation.location_id).where(ServiceAtLocation.location_id == Location.id).exists()
    places = list(session.scalars(select(Location.id).where(~used)))
    clear_places(session, places)
    session.execute(delete(Location).where(~used))
    runs = select(Service.id).where(Service.organisation_id == Organisation.id).exists()
    idle = list(session.scalars(select(Organisation.id).where(Organisation.source == source, ~runs)))
    clear_organisations(session, idle)
    session.execute(delete(Organisation).where(Organisation.source == source, ~runs))
