"""A whole record of the standard as a bundle."""

from datetime import date, datetime

from core.records import Record
from directory.importing.bundle import Bundle, flags_of
from directory.importing.clean.identity import id_of
from directory.importing.clean.notes import Notes
from directory.importing.clean.tidy import Raw
from directory.importing.read.contacts import contacts
from directory.importing.read.opening import opening_words
from directory.importing.read.organisation import organisation
from directory.importing.read.places import places
from directory.importing.read.reading import Reading, many, one, text
from directory.importing.read.schedules import schedules
from directory.importing.read.service import service
from directory.importing.read.terms import Terms, attributes
from directory.importing.read.ties import areas, costs, who
from directory.importing.read.topics import topics
from directory.records import Location, Organisation, Schedule


def bundle_of(raw: Raw, source: str, terms: Terms, notes: Notes, now: datetime, today: date) -> Bundle:
    """The bundle of a tidied record. Raises ValueError, in plain words, for one that cannot be a service."""
    if not text(raw, "name"):
        raise ValueError("it has no name")
    id = id_of(raw.get("id"), source, "services", "" if raw.get("id") else text(raw, "name"))
    reading = Reading(source, id, notes)
    owner, *identifiers = organisation(raw, reading)
    assert isinstance(owner, Organisation)
    tagged = list(attributes(raw, "service", id, reading, terms))
    rest: list[Record] = [
        *identifiers,
        *places(raw, reading),
        *schedules(raw, reading),
        *contacts(raw, reading),
        *costs(raw, reading),
        *areas(raw, reading),
        *who(raw, reading),
        *tagged,
        *topics(tagged, reading, terms),
        *attributes(one(raw, "organization"), "organization", owner.id, reading, terms),
    ]
    rest += _of_places(raw, rest, reading, terms)
    made = service(raw, reading, owner.id, now, today)
    made.opening = opening_words([each for each in rest if isinstance(each, Schedule)])
    made.flags = list(flags_of(made, rest, today))
    return Bundle(made, owner, rest, notes)


def _of_places(raw: Raw, rest: list[Record], reading: Reading, terms: Terms) -> list[Record]:
    """The attributes of the service's locations."""
    ids = iter([each.id for each in rest if isinstance(each, Location)])
    told = [one(at, "location") for _, at in many(raw, "service_at_locations")]
    kept = [each for each in told if each]
    return [
        each for where, id in zip(kept, ids, strict=False) for each in attributes(where, "location", id, reading, terms)
    ]
