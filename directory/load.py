"""Loads the starter set from data/directory/*.csv: all rows, or nothing when a row cannot be read."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import clock
from core.settings import settings
from directory.importing.incoming import Moment
from directory.importing.rows import of_checked_rows
from directory.importing.store.take import Intake
from directory.index.refresh import refresh
from directory.loading.describe import STARTER
from directory.loading.row import Row, read_rows
from directory.records import DirectoryLoad, Source

LAYOUT = "2"  # raised when the same rows would be stored differently, so that they are loaded again


@dataclass(frozen=True)
class LoadReport:
    """How many services stand in the directory, and whether this load changed anything."""

    services: int
    changed: bool


def load_directory(session: Session, folder: Path | None = None) -> LoadReport:
    """Bring the starter set to what the CSV files say; loading the same files again does nothing.

    Once the council's own directory is the master (see Source), the starter set is withdrawn and not loaded.
    Raises ValueError, naming file and row, for a row that cannot be read; then nothing is changed.
    """
    folder = folder or settings().data / "directory"
    if session.scalar(select(Source.name).where(Source.master)):
        return LoadReport(0, changed=False)
    files = sorted(folder.glob("*.csv"))
    fingerprint = _fingerprint(files)
    last = session.scalars(
        select(DirectoryLoad).where(DirectoryLoad.source == STARTER).order_by(DirectoryLoad.seq.desc()).limit(1)
    ).first()
    if last and last.fingerprint == fingerprint:
        return LoadReport(last.services, changed=False)
    rows = [row for file in files for row in read_rows(file)]
    _take_in(session, rows)
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


def _take_in(session: Session, rows: list[Row]) -> None:
    intake = Intake(session, STARTER, Moment(clock.now(), clock.today()))
    intake.take(of_checked_rows(rows, STARTER))
    intake.withdraw(however_many=True)
    intake.finish()
    refresh(session)
