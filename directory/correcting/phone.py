"""Puts a service's phone right."""

from core.records import Record
from directory.importing.clean.phone import numbers_in
from directory.records import Contact, Phone, Service
from directory.records.identity import identity


def put_phone(service: Service, rest: list[Record], value: str) -> str:
    """The first number, written as we write it; added where there was none. An empty value takes all away."""
    phones = [each for each in rest if isinstance(each, Phone)]
    before = phones[0].number if phones else ""
    if not value:
        rest[:] = [each for each in rest if not isinstance(each, Phone)]
        return before
    if [number for number, _ in numbers_in(value)] != [value]:
        raise ValueError(f'"{value}" is not a phone number that we know')
    if phones:
        phones[0].number = value
        return before
    contact = identity("contact", service.id, "corrected")
    rest += [Contact(id=contact, service_id=service.id), Phone(id=contact, contact_id=contact, number=value)]
    return before
