"""An organisation."""

from directory.exporting.fields import Told, told
from directory.exporting.shelf import Shelf
from directory.exporting.terms import attributes
from directory.importing.clean.person import is_personal_email
from directory.records import Organisation


def organisation(each: Organisation) -> Told:
    """Its own fields."""
    return told(
        id=each.id,
        name=each.name,
        alternate_name=each.alternate_name,
        description=each.description or each.name,
        email="" if is_personal_email(each.email) else each.email,
        website=each.website,
        logo=each.logo,
        uri=each.uri,
        parent_organization_id=each.parent_id,
    )


def full_organisation(shelf: Shelf, each: Organisation) -> Told:
    """With the numbers it is registered under and its attributes."""
    numbers = [
        told(
            id=one.id,
            organization_id=one.organisation_id,
            identifier_scheme=one.scheme,
            identifier_type=one.type,
            identifier=one.identifier,
        )
        for one in shelf.identifiers.get(each.id, [])
    ]
    return organisation(each) | told(organization_identifiers=numbers, attributes=attributes(shelf, each.id))
