"""How to reach a service: its contacts and their phones, without the names of people."""

from collections.abc import Iterator

from core.records import Record
from directory.importing.clean.person import role_only
from directory.importing.clean.phone import phones
from directory.importing.clean.tidy import Raw
from directory.importing.read.reading import Reading, many, text
from directory.records import Contact, Phone


def contacts(raw: Raw, reading: Reading) -> Iterator[Record]:
    """Each contact and its phones; phones that hang on the service itself get a contact of their own."""
    for count, told in many(raw, "contacts"):
        yield from _contact(told, reading, count)
    if loose := list(many(raw, "phones")):
        yield from _contact({"phones": [each for _, each in loose]}, reading, "service")


def _contact(told: Raw, reading: Reading, count: str) -> Iterator[Record]:
    name, title = (role_only(text(told, key)) for key in ("name", "title"))
    if (name, title) != (text(told, "name"), text(told, "title")):
        reading.notes.add("name of a contact left out: it may be a person's")
    id = reading.own(told.get("id"), "contact", count)
    yield Contact(id=id, service_id=reading.service_id, name=name, title=title)
    seen: set[str] = set()
    for place, each in many(told, "phones"):
        for further, found in enumerate(phones(text(each, "number"), reading.notes)):
            if found.number in seen:
                continue
            seen.add(found.number)
            yield Phone(
                id=reading.own("" if further else each.get("id"), "phone", id, place, str(further)),
                contact_id=id,
                number=found.number,
                description=" ".join(filter(None, (found.description, text(each, "description")))),
            )
