"""One service with everything that belongs to it, ready to be stored."""

from dataclasses import dataclass, field
from datetime import date

from core.records import Record
from directory.importing.clean.notes import Notes
from directory.importing.clean.person import is_personal_email
from directory.loading.dates import is_old
from directory.records import Location, Organisation, Phone, Service, ServiceArea
from directory.records.service import Flag


@dataclass
class Bundle:
    """A service, its organisation, and the rest in the order in which it can be stored; how its record was cleaned."""

    service: Service
    organisation: Organisation
    rest: list[Record]
    notes: Notes = field(default_factory=Notes)


def flags_of(service: Service, rest: list[Record], today: date) -> list[Flag]:
    """What is missing from a service, and what makes it doubtful."""
    phone = any(isinstance(each, Phone) for each in rest)
    placed = any(isinstance(each, Location | ServiceArea) for each in rest)
    checks: list[tuple[Flag, bool]] = [
        ("no phone", not phone),
        ("no contact", not (phone or service.email or service.url)),
        ("no place", not placed),
        ("undated", not service.source_date),
        ("old", is_old(service.source_date, today)),
        ("personal email", is_personal_email(service.email)),
    ]
    return [flag for flag, holds in checks if holds]
