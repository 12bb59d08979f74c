"""Rows of our own layout (data/directory/README.md) as records on their way in."""

from collections.abc import Iterable, Iterator
from functools import partial

from pydantic import ValidationError

from directory.importing.bundle import Bundle
from directory.importing.clean.notes import Notes
from directory.importing.incoming import Incoming, Moment, fingerprint
from directory.importing.read.reading import Reading
from directory.importing.read.terms import Terms
from directory.loading.describe import belongings_of, key_of, organisation_of, service_of
from directory.loading.row import Row
from directory.records import Attribute
from directory.records.identity import identity
from directory.records.taxonomy import TOPICS


def of_rows(rows: Iterable[dict[str, str]], source: str) -> Iterator[Incoming]:
    """Rows as a file has them; one that breaks the layout is refused when it is read."""
    for count, told in enumerate(rows, start=2):
        known = told.get("service_id") or f"row {count}"
        yield Incoming(known, fingerprint(told), partial(_read, told, source))


def of_checked_rows(rows: Iterable[Row], source: str) -> Iterator[Incoming]:
    """Rows that were read before."""
    for row in rows:
        known = fingerprint(row.model_dump(mode="json"))
        yield Incoming(row.service_id, known, partial(bundle_of_row, row, source))


def _read(told: dict[str, str], source: str, terms: Terms, moment: Moment) -> Bundle:
    try:
        row = Row.model_validate(told)
    except ValidationError as wrong:
        raise ValueError("; ".join(f"{each['loc'][0]}: {each['msg']}" for each in wrong.errors())) from wrong
    return bundle_of_row(row, source, terms, moment)


def bundle_of_row(row: Row, source: str, terms: Terms, moment: Moment) -> Bundle:
    """The bundle of one row."""
    reading = Reading(source, "")
    names = {code: code.replace("-", " ").capitalize() for code in row.topics}
    ids = {
        identity("term", code): terms.term({"name": name, "taxonomy": TOPICS, "code": code}, "", reading)
        for code, name in names.items()
    }
    key = key_of(row, source)
    rest = list(belongings_of(row, key))
    for each in rest:
        if isinstance(each, Attribute):
            # Another source may have brought the topic first, under an id of its own.
            each.taxonomy_term_id = ids[each.taxonomy_term_id]
    service = service_of(row, key, source, moment.now, moment.today)
    return Bundle(service, organisation_of(row, source), rest, Notes())
