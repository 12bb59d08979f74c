"""How the index stands: brought in step first when records or the spellings we keep have changed."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import exists, insert, select, update
from sqlalchemy.orm import Session

from directory.index.refresh import refresh
from directory.index.tables import SearchStale, SearchState
from directory.records import Service
from directory.text.synonyms import synonyms

LAYOUT = "1"  # raised when the same service would be indexed differently, so that all are indexed again
QUERY = select(SearchState.version, SearchState.services, SearchState.spelling, exists(select(SearchStale.service_id)))


@dataclass(frozen=True)
class State:
    """`version` is another number after every change; `services` are the active ones."""

    version: int
    services: int


def in_step(session: Session) -> State:
    """The state of an index that agrees with the records."""
    version, services, spelling, stale = session.execute(QUERY).one()
    if spelling != _spelling():
        _all_stale(session)
    if stale or spelling != _spelling():
        refresh(session)
        version, services, *_ = session.execute(QUERY).one()
    return State(version, services)


def _all_stale(session: Session) -> None:
    session.execute(update(SearchState).values(spelling=_spelling()))
    known = exists().where(SearchStale.service_id == Service.id)
    session.execute(insert(SearchStale).from_select(["service_id"], select(Service.id).where(~known)))


@lru_cache
def _spelling() -> str:
    told = (LAYOUT, sorted(synonyms().spellings.items()), sorted(synonyms().languages))
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]
