"""The terms that a record is tagged with, each known once however its scheme is spelt."""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.records import Record
from directory.importing.clean.identity import id_of, scheme_of
from directory.importing.clean.tidy import Raw
from directory.importing.clean.web import web
from directory.importing.read.reading import Reading, many, one, text
from directory.records import Attribute, Taxonomy, TaxonomyTerm
from directory.records.identity import identity
from directory.records.taxonomy import TOPICS


class Terms:
    """The schemes and terms that the directory holds or that this import brings; `fresh` are not yet stored.

    `ids` are the terms' ids by code, `codes` the codes by id.
    """

    def __init__(self, session: Session) -> None:
        self.names = {scheme_of(name): name for name in session.scalars(select(Taxonomy.name))}
        self.ids = dict(session.execute(select(TaxonomyTerm.code, TaxonomyTerm.id)).all())
        self.codes = {id: code for code, id in self.ids.items()}
        self.fresh: list[Record] = []

    def take_fresh(self) -> list[Record]:
        """What is to be stored before the next services."""
        fresh, self.fresh = self.fresh, []
        return fresh

    def term(self, told: Raw, known_by: object, notes: Reading) -> str:
        """The id of the term `told`, which is kept if it is new; empty when it has no name and is not known."""
        name, scheme = text(told, "name", "term"), self._scheme(text(told, "taxonomy", "vocabulary"), told)
        if not name:
            return str(known_by) if known_by in self.codes else ""
        code = _code(told, scheme, name)
        if code not in self.ids:
            given = told.get("id") or known_by
            id = id_of(given, "term", code) if given else identity("term", code)
            self.ids[code] = id = id if id not in self.codes else identity("term", code)
            self.codes[id] = code
            self.fresh.append(
                TaxonomyTerm(
                    id=id,
                    code=code,
                    name=name,
                    description=text(told, "description"),
                    parent_id=text(told, "parent_id"),
                    taxonomy=self.names[scheme],
                    term_uri=web(told.get("term_uri"), notes.notes),
                )
            )
        return self.ids[code]

    def _scheme(self, name: str, told: Raw) -> str:
        name = name or text(one(told, "taxonomy_detail"), "name") or "other"
        key = scheme_of(name) or "other"
        if key not in self.names:
            self.names[key] = name
            self.fresh.append(Taxonomy(id=identity("taxonomy", key), name=name))
        return key


def _code(told: Raw, scheme: str, name: str) -> str:
    """Our own topics by their code; others by scheme and the code, address or name that they have there."""
    address = text(told, "term_uri").rstrip("/").rpartition("/")[2]
    local = (text(told, "code") or address).rpartition(":")[2] or scheme_of(name)
    return local if scheme == scheme_of(TOPICS) else f"{scheme}:{local}"


def attributes(raw: Raw, entity: str, link_id: str, reading: Reading, terms: Terms) -> Iterator[Attribute]:
    """The attributes of one thing; a term told twice counts once."""
    yield from _unlike(_attributes(raw, entity, link_id, reading, terms))


def _attributes(raw: Raw, entity: str, link_id: str, reading: Reading, terms: Terms) -> Iterator[Attribute]:
    for count, each in many(raw, "attributes"):
        term = terms.term(one(each, "taxonomy_term"), each.get("taxonomy_term_id"), reading)
        if not term:
            reading.notes.add("attribute left out: its term is not told")
            continue
        yield Attribute(
            id=reading.own(each.get("id"), "attribute", link_id, count),
            link_id=link_id,
            link_entity=entity,
            link_type=text(each, "link_type") or "other",
            taxonomy_term_id=term,
        )
    for count, each in many(raw, "pc_target_audience"):
        told = {"name": text(each, "audience_type"), "taxonomy": "audience", "code": text(each, "id")}
        if told["name"]:
            yield Attribute(
                id=reading.own("", "audience", link_id, count),
                link_id=link_id,
                link_entity=entity,
                link_type="intended_audience",
                taxonomy_term_id=terms.term(told, "", reading),
            )


def _unlike(told: Iterable[Attribute]) -> Iterator[Attribute]:
    seen: set[tuple[str, str]] = set()
    for each in told:
        if (key := (each.link_type, each.taxonomy_term_id)) not in seen:
            seen.add(key)
            yield each
