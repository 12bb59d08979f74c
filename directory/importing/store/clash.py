"""Ids that two services claim for things of their own: the second gets another, the same at every import."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.records import Record
from directory.importing.bundle import Bundle
from directory.records import Location, Organisation

SHARED = (Location, Organisation)
POINTING = ("contact_id", "service_at_location_id", "link_id")


def without_clashes(session: Session, bundles: Sequence[Bundle], taken: set[tuple[str, str]]) -> None:
    """Give new ids where an id is in `taken` (table and id) or in the database; `taken` grows by what these use."""
    stored = _stored(session, bundles)
    for bundle in bundles:
        changed: dict[str, str] = {}
        for record in bundle.rest:
            own: Any = record
            key = (record.__tablename__, own.id)
            if isinstance(record, SHARED):
                continue
            if key in taken or key in stored:
                changed[own.id] = own.id = str(uuid5(UUID(bundle.service.id), own.id))
                bundle.notes.add("id that another record has too made its own")
            taken.add((record.__tablename__, own.id))
        if changed:
            _follow(bundle.rest, changed)


def _follow(records: Sequence[Record], changed: dict[str, str]) -> None:
    for record in records:
        for field in POINTING:
            if (told := getattr(record, field, None)) in changed:
                setattr(record, field, changed[told])


def _stored(session: Session, bundles: Sequence[Bundle]) -> set[tuple[str, str]]:
    by_table: dict[type[Record], list[str]] = {}
    for bundle in bundles:
        for record in bundle.rest:
            own: Any = record
            by_table.setdefault(type(record), []).append(own.id)
    found: set[tuple[str, str]] = set()
    for table, ids in by_table.items():
        key: Any = table
        for start in range(0, len(ids), 5000):
            some = session.scalars(select(key.id).where(key.id.in_(ids[start : start + 5000])))
            found |= {(table.__tablename__, id) for id in some}
    return found
