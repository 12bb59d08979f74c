"""Puts right what a source has wrong: it holds over every import, and goes back to the source's owner as a file."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import clock
from core.records import Record
from core.records.audit import append
from directory.records import Contact, LocalCorrection, Phone, Service
from directory.records.identity import identity

FIELDS = ("name", "description", "who_for", "url", "email", "opening", "status", "phone")


def correct(session: Session, service_id: str, field: str, value: str, *, by: str, reason: str) -> LocalCorrection:
    """Show `value` from now on; a second correction of the same field takes the first one's place.

    `by` is the signed-in person's account name. Raises ValueError for a service or field that there is not.
    """
    service = session.get(Service, service_id)
    if service is None or field not in FIELDS:
        raise ValueError(f"there is no {field} of a service {service_id} to correct")
    query = select(Phone).join(Contact, Contact.id == Phone.contact_id).where(Contact.service_id == service_id)
    numbers = session.scalars(query.order_by(Phone.id)).all()
    records: list[Record] = list(numbers)
    before = put(service, records, field, value)
    session.add_all(each for each in records if each not in numbers)
    service.last_modified = clock.now()
    held = session.get(LocalCorrection, (service_id, field)) or LocalCorrection(
        service_id=service_id, field=field, was=before
    )
    held.value, held.reason, held.by, held.at = value, reason, by, clock.now()
    session.add(held)
    append(session, actor=by, deed="corrected", subject=f"service {service_id}", reason=reason, field=field)
    return held


def put(service: Service, rest: Sequence[Record], field: str, value: str) -> str:
    """Put a value into the service, or into its first phone in `rest`. Returns what stood there.

    A phone that was missing is added to `rest` when that is a list.
    """
    if field != "phone":
        before = str(getattr(service, field))
        setattr(service, field, value)
        return before
    service.flags = [flag for flag in service.flags if flag not in ("no phone", "no contact")]
    first = next(_phones(rest), None)
    if first is not None:
        before, first.number = first.number, value
        return before
    if isinstance(rest, list):
        contact = identity("contact", service.id, "corrected")
        rest += [Contact(id=contact, service_id=service.id), Phone(id=contact, contact_id=contact, number=value)]
    return ""


def _phones(rest: Iterable[Record]) -> Iterator[Phone]:
    return iter([each for each in rest if isinstance(each, Phone)])
