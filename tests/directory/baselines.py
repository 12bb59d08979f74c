"""Two plain ways of searching the same rows, to compare with: FTS5 as it comes, and rapidfuzz alone."""

import sqlite3
from collections.abc import Callable

from rapidfuzz import fuzz, process
from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.records import Organisation, Service
from directory.text.normal import words

Finder = Callable[[str], list[str]]
SHOWN = 10
NEAR_ENOUGH = 60


def plain_fts5(session: Session) -> Finder:
    """Any of the words, English stems, ordered by bm25 with the same field weights as an ordinary set-up."""
    held = sqlite3.connect(":memory:")
    held.execute("CREATE VIRTUAL TABLE plain USING fts5(id UNINDEXED, name, organisation, told, tokenize='porter')")
    held.executemany("INSERT INTO plain VALUES (?, ?, ?, ?)", _rows(session))
    query = "SELECT id FROM plain WHERE plain MATCH ? ORDER BY bm25(plain, 0, 10, 5, 2) LIMIT ?"

    def find(asked: str) -> list[str]:
        wanted = " OR ".join(f'"{word}"' for word in words(asked))
        return [id for (id,) in held.execute(query, (wanted, SHOWN))] if wanted else []

    return find


def rapidfuzz_alone(session: Session) -> Finder:
    """The rows whose words are most like the question's, slips forgiven, from 60 of 100 on."""
    texts = {id: f"{name} {organisation} {told}".lower() for id, name, organisation, told in _rows(session)}

    def find(asked: str) -> list[str]:
        found = process.extract(
            asked.lower(), texts, scorer=fuzz.token_set_ratio, limit=SHOWN, score_cutoff=NEAR_ENOUGH
        )
        return [id for *_, id in found]

    return find


def _rows(session: Session) -> list[tuple[str, str, str, str]]:
    query = select(Service, Organisation.name).join(Organisation, Organisation.id == Service.organisation_id)
    return [
        (service.source_id, service.name, organisation, f"{service.description} {service.who_for}")
        for service, organisation in session.execute(query.where(Service.status == "active").order_by(Service.id))
    ]
