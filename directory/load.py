"""Loads the directory from data/directory/*.csv: all rows, or nothing when a row cannot be read."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from core import clock
from core.records import Record
from core.settings import settings
from directory.loading.describe import belongings_of, service_of
from directory.loading.index import entries, vocabulary
from directory.loading.row import Row, read_rows
from directory.records import (
    Attribute,
    DirectoryLoad,
    Location,
    Organisation,
    Service,
    ServiceAtLocation,
    ServiceWord,
    TaxonomyTerm,
)
from directory.records.identity import identity

LAYOUT = "1"  # raised when the same rows would be stored differently, so that they are loaded again
STARTER = "starter set"


@dataclass(frozen=True)
class LoadReport:
    """How many services stand in the directory, and whether this load changed anything."""

    services: int
    changed: bool


def load_directory(session: Session, folder: Path | None = None) -> LoadReport:
    """Bring the directory to what the CSV files say; loading the same files again does nothing.

    Raises ValueError, naming file and row, for a row that cannot be read; then nothing is changed.
    """
    folder = folder or settings().data / "directory"
    files = sorted(folder.glob("*.csv"))
    # The words are stored in the spelling that synonyms.yml keeps.
    fingerprint = _fingerprint([*files, settings().data / "directory" / "synonyms.yml"])
    last = session.scalars(select(DirectoryLoad).order_by(DirectoryLoad.seq.desc()).limit(1)).first()
    if last and last.fingerprint == fingerprint:
        return LoadReport(last.services, changed=False)
    rows = [row for file in files for row in read_rows(file)]
    _empty(session)
    _fill(session, rows)
    session.add(DirectoryLoad(at=clock.now(), source=STARTER, fingerprint=fingerprint, services=len(rows)))
    session.flush()
    return LoadReport(len(rows), changed=True)


def _fingerprint(files: list[Path]) -> str:
    told = hashlib.sha256(LAYOUT.encode())
    for file in files:
        told.update(file.read_bytes())
    # Age is a flag, so what is true of a row changes with the month.
    told.update(f"{clock.today():%Y-%m}".encode())
    return told.hexdigest()


def _empty(session: Session) -> None:
    """Take out what the last load of these files put in; what hangs on a service goes with it."""
    gone = select(Service.id).where(Service.source == STARTER)
    places = select(ServiceAtLocation.location_id).where(ServiceAtLocation.service_id.in_(gone))
    session.execute(delete(Attribute).where(Attribute.link_id.in_(gone)))
    session.execute(delete(Location).where(Location.id.in_(places)))
    session.execute(delete(Service).where(Service.source == STARTER))
    session.execute(delete(Organisation).where(Organisation.source == STARTER))
    session.execute(delete(ServiceWord))


def _fill(session: Session, rows: list[Row]) -> None:
    moment, today = clock.now(), clock.today()
    organisations = dict.fromkeys(row.organisation for row in rows)
    known = set(session.scalars(select(TaxonomyTerm.code)))
    made: list[Record] = [
        *(Organisation(id=identity("organisation", name), name=name, source=STARTER) for name in organisations),
        *(_term(code) for code in sorted({topic for row in rows for topic in row.topics} - known)),
        *(service_of(row, STARTER, moment, today) for row in rows),
        *(belonging for row in rows for belonging in belongings_of(row)),
        *entries(rows),
        *vocabulary(rows),
    ]
    for table in Record.metadata.sorted_tables:
        session.add_all(each for each in made if each.__tablename__ == table.name)
        session.flush()


def _term(code: str) -> TaxonomyTerm:
    name = code.replace("-", " ").capitalize()
    return TaxonomyTerm(id=identity("term", code), code=code, name=name, taxonomy="signpost topics")
