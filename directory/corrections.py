"""Puts right what a source has wrong: it holds over every import, and goes back to the source's owner as a file."""

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from core import clock
from core.records import Record
from core.records.audit import append
from directory.correcting.put import FIELDS, put
from directory.loading.phone import tidy_phone
from directory.records import (
    Address,
    Contact,
    CostOption,
    LocalCorrection,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
)


def correct(session: Session, service_id: str, field: str, value: str, *, by: str, reason: str) -> LocalCorrection:
    """Show `value` from now on; a second correction of the same field takes the first one's place.

    `by` is the signed-in person's account name. Raises ValueError, in plain words, for a service or field that there
    is not, and for a value that the field cannot have.
    """
    service = session.get(Service, service_id)
    if service is None or field not in FIELDS:
        raise ValueError(f"there is no {field} of a service {service_id} to correct")
    value = tidy_phone(value.strip()) if field == "phone" else value.strip()
    stored = _hanging(session, service_id, field)
    rest = list(stored)
    before = put(service, rest, field, value)
    _store(session, stored, rest)
    service.last_modified = clock.now()
    held = session.get(LocalCorrection, (service_id, field)) or LocalCorrection(
        service_id=service_id, field=field, was=before
    )
    held.value, held.reason, held.by, held.at = value, reason, by, clock.now()
    session.add(held)
    append(session, actor=by, deed="corrected", subject=f"service {service_id}", reason=reason, field=field)
    return held


def _hanging(session: Session, id: str, field: str) -> list[Record]:
    """What hangs on the service and may be put right; its places only where those are."""
    contacts = select(Contact.id).where(Contact.service_id == id)
    queries: list[Select[Any]] = [select(Phone).where(Phone.contact_id.in_(contacts)).order_by(Phone.id)]
    queries += [select(each).where(each.service_id == id).order_by(each.id) for each in (Schedule, CostOption)]
    if field == "address":
        places = select(ServiceAtLocation.location_id).where(ServiceAtLocation.service_id == id)
        queries.append(select(Address).where(Address.location_id.in_(places)).order_by(Address.id))
        queries.append(select(ServiceAtLocation).where(ServiceAtLocation.service_id == id))
    return [each for query in queries for each in session.scalars(query)]


def _store(session: Session, stored: list[Record], rest: list[Record]) -> None:
    """Bring what is stored to `rest`. An address stays with its place, where others may be."""
    made = [session.merge(each) for each in rest if each not in stored]
    for each in stored:
        if each not in rest and each not in made and not isinstance(each, Address):
            session.delete(each)
    session.flush()
