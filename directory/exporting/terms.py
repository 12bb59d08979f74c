"""Taxonomies, terms and attributes."""

from directory.exporting.fields import Told, told
from directory.exporting.shelf import Shelf
from directory.importing.clean.identity import scheme_of
from directory.records import Eligibility, Taxonomy, TaxonomyTerm
from directory.records.identity import identity

WHO = "eligibility"  # the scheme that the older standard's eligibility words become terms of


def taxonomy(each: Taxonomy) -> Told:
    """A scheme of terms."""
    return told(
        id=each.id, name=each.name, description=each.description or each.name, uri=each.uri, version=each.version
    )


def taxonomy_id(scheme: str) -> str:
    """The id of a scheme by its name."""
    return identity("taxonomy", scheme_of(scheme))


def term(each: TaxonomyTerm) -> Told:
    """A term."""
    return told(
        id=each.id,
        code=each.code.rpartition(":")[2],
        name=each.name,
        description=each.description or each.name,
        parent_id=each.parent_id,
        taxonomy=each.taxonomy,
        taxonomy_id=taxonomy_id(each.taxonomy),
        term_uri=each.term_uri,
    )


def attributes(shelf: Shelf, id: str) -> list[Told]:
    """The attributes of the thing with this id."""
    return [
        told(
            id=each.id,
            link_id=each.link_id,
            link_entity=each.link_entity,
            link_type=each.link_type,
            taxonomy_term_id=each.taxonomy_term_id,
            taxonomy_term=term(shelf.terms[each.taxonomy_term_id][0]),
        )
        for each in shelf.attributes.get(id, [])
    ]


def who(each: Eligibility) -> Told:
    """Eligibility in the words of the older standard as an attribute: version 3 has no other place for it."""
    code = f"{WHO}:{scheme_of(each.eligibility)}"
    made = TaxonomyTerm(id=identity("term", code), code=code, name=each.eligibility, description="", parent_id="",
                        taxonomy=WHO, term_uri="")  # fmt: skip
    return told(
        id=each.id,
        link_id=each.service_id,
        link_entity="service",
        link_type=WHO,
        taxonomy_term_id=made.id,
        taxonomy_term=term(made),
    )
