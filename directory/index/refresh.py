"""Brings the index in step with the records: a few services after a correction, all of them after an import."""

import secrets
from collections.abc import Callable, Sequence

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from directory.index.entry import Row, add_meanings, row_of, stems_of, words_of
from directory.index.gather import gathered
from directory.index.tables import SearchEntry, SearchSpot, SearchStale, SearchState
from directory.index.vocabulary import note_words, stem_counts

AT_ONCE = 1_000
TEXT = (SearchEntry.name, SearchEntry.organisation, SearchEntry.who_for, SearchEntry.body)


def refresh(session: Session, progress: Callable[[int], None] = lambda done: None) -> int:
    """Index every service that changed since the last time. Returns how many; `progress` hears after each lot.

    Whoever changes many services calls this at the end; search calls it when nobody did.
    """
    session.flush()
    # Writing first makes a second process wait here rather than index the same services.
    session.execute(update(SearchState).values(version=secrets.randbits(48)))
    done = 0
    while ids := list(session.scalars(select(SearchStale.service_id).order_by(SearchStale.service_id).limit(AT_ONCE))):
        _index(session, ids)
        session.execute(delete(SearchStale).where(SearchStale.service_id.in_(ids)))
        done += len(ids)
        progress(done)
    counted = select(func.count()).select_from(SearchEntry).scalar_subquery()
    session.execute(update(SearchState).values(services=counted))
    return done


def _index(session: Session, ids: Sequence[str]) -> None:
    found = {each.id: each for each in gathered(session, ids)}
    before = _before(session, ids)
    rows = {id: row_of(each) for id, each in found.items()}
    gone = [old["seq"] for id, old in before.items() if id not in rows]
    told = [id for id, row in rows.items() if id not in before or _reads_differently(before[id], row)]
    add_meanings([rows[id] for id in told], [found[id] for id in told])
    change = stem_counts(stems_of(row) for row in rows.values())
    change.subtract(stem_counts(stems_of(old) for old in before.values()))
    note_words(session, {word for id in told for word in words_of(found[id])}, change)
    session.execute(delete(SearchEntry).where(SearchEntry.seq.in_(gone)))
    _write(session, rows, before)
    _place(session, [old["seq"] for old in before.values()], rows)


def _before(session: Session, ids: Sequence[str]) -> dict[str, Row]:
    query = select(SearchEntry.service_id, SearchEntry.seq, *TEXT).where(SearchEntry.service_id.in_(ids))
    return {row.service_id: dict(row._mapping) for row in session.execute(query)}


def _reads_differently(old: Row, new: Row) -> bool:
    return any(old[field.key] != new[field.key] for field in TEXT)


def _write(session: Session, rows: dict[str, Row], before: dict[str, Row]) -> None:
    new = [row for id, row in rows.items() if id not in before]
    if new:
        session.execute(insert(SearchEntry), new)
    for id in rows.keys() & before.keys():
        session.execute(update(SearchEntry).where(SearchEntry.seq == before[id]["seq"]).values(**rows[id]))


def _place(session: Session, before: Sequence[int], rows: dict[str, Row]) -> None:
    session.execute(delete(SearchSpot).where(SearchSpot.entry.in_(before)))
    query = select(SearchEntry.service_id, SearchEntry.seq).where(SearchEntry.service_id.in_(rows))
    spots = [
        {"entry": seq, "latitude": latitude, "longitude": longitude}
        for id, seq in session.execute(query.order_by(SearchEntry.seq))
        for latitude, longitude in dict.fromkeys(rows[id]["facts"]["points"])
    ]
    if spots:
        session.execute(insert(SearchSpot), spots)
