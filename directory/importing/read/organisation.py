"""The organisation that runs a service."""

from collections.abc import Iterator

from core.records import Record
from directory.importing.clean.plain import plain
from directory.importing.clean.tidy import Raw
from directory.importing.clean.web import email, web
from directory.importing.read.reading import Reading, many, one, text
from directory.records import Organisation, OrganisationIdentifier


def organisation(raw: Raw, reading: Reading) -> list[Record]:
    """The organisation first, then its identifiers; the service's own name stands in where none is told."""
    told = one(raw, "organization")
    name = text(told, "name")
    if not name:
        reading.notes.add("no organisation: the service's name stands in")
        name = text(raw, "name")
    id = reading.shared(text(told, "id") or text(raw, "organization_id"), "organization", name)
    made = Organisation(
        id=id,
        name=name,
        alternate_name=text(told, "alternate_name"),
        description=plain(text(told, "description"), reading.notes),
        email=email(told.get("email"), reading.notes),
        website=web(told.get("website"), reading.notes),
        logo=web(told.get("logo"), reading.notes),
        uri=web(told.get("uri"), reading.notes),
        parent_id=text(told, "parent_organization_id"),
        source=reading.source,
    )
    return [made, *_identifiers(told, id, reading)]


def _identifiers(told: Raw, organisation_id: str, reading: Reading) -> Iterator[Record]:
    for count, each in many(told, "organization_identifiers"):
        if identifier := text(each, "identifier"):
            yield OrganisationIdentifier(
                id=reading.shared(each.get("id"), "identifier", organisation_id, count),
                organisation_id=organisation_id,
                scheme=text(each, "identifier_scheme"),
                type=text(each, "identifier_type") or text(each, "identifier_scheme") or "other",
                identifier=identifier,
            )
