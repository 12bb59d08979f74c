"""Entries read for ranking and for showing."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Text, bindparam, cast, select
from sqlalchemy.orm import Session

from core.meaning import Vectors
from directory.index.listed import Listed, from_facts
from directory.index.tables import SearchEntry

FIELDS = (SearchEntry.service_id, SearchEntry.name, SearchEntry.organisation, SearchEntry.marks, SearchEntry.who_for)
READ = select(*FIELDS, SearchEntry.body, cast(SearchEntry.facts, Text).label("facts"), SearchEntry.vector).where(
    SearchEntry.seq.in_(bindparam("entries", expanding=True))
)
LISTED = select(SearchEntry.service_id, SearchEntry.facts).where(
    SearchEntry.service_id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True)
class Candidate:
    """A service's words in stems, field by field, each with a space at both ends, and its facts as they are stored.

    `all` are its fields but the marks in one text, and `words` the stems in them.
    """

    id: str
    name: str
    organisation: str
    marks: str
    who_for: str
    body: str
    facts: str
    all: str
    words: frozenset[str]

    @property
    def listed(self) -> Listed:
        """Its facts. Reading them costs time: only for candidates that fit."""
        return from_facts(json.loads(self.facts))


def read_candidates(session: Session, entries: Sequence[int]) -> tuple[list[Candidate], Vectors]:
    """The candidates of these entries, by id, and their vectors row by row."""
    rows = session.execute(READ, {"entries": entries}).all() if entries else []
    rows = sorted(rows, key=lambda row: str(row.service_id))
    found = [
        Candidate(row.service_id, *_fields(row), row.facts, told := _all(row), frozenset(told.split())) for row in rows
    ]
    vectors = np.frombuffer(b"".join(row.vector for row in rows), np.float16)
    return found, vectors.reshape(len(rows), -1 if rows else 0).astype(np.float32)


def _fields(row: Any) -> tuple[str, str, str, str, str]:
    return (f" {row.name} ", f" {row.organisation} ", f" {row.marks} ", f" {row.who_for} ", f" {row.body} ")


def _all(row: Any) -> str:
    """The bars keep a phrase from running over from one field into the next."""
    return f" {row.name} | {row.organisation} | {row.who_for} | {row.body} "


def read_listed(session: Session, ids: Iterable[str]) -> dict[str, Listed]:
    """The facts of these services by id, without those that are not active."""
    wanted = sorted(set(ids))
    rows = session.execute(LISTED, {"ids": wanted}) if wanted else ()
    return {id: from_facts(facts) for id, facts in rows}
