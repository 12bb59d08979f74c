"""Writes the whole directory to a file: a full service a line (.ndjson), or one page of the standard (.json)."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import clock
from directory.correcting.put import OURS
from directory.exporting.fields import Told
from directory.exporting.listed import listed
from directory.exporting.page import page
from directory.exporting.service import full_service
from directory.exporting.shelf import Shelf
from directory.records import LocalCorrection, Service

LOT = 500


def every_service(session: Session) -> Iterator[Told]:
    """Each listed service in full, in the order of their ids."""
    ids = list(session.scalars(select(Service.id).where(listed(clock.today())).order_by(Service.id)))
    for start in range(0, len(ids), LOT):
        services = session.scalars(select(Service).where(Service.id.in_(ids[start : start + LOT])).order_by(Service.id))
        shelf = Shelf(session, services.all())
        yield from (full_service(shelf, each) for each in shelf.services)


def write_services(session: Session, file: Path) -> int:
    """Write every listed service to `file`, by its ending. Returns how many. Raises ValueError for another ending."""
    if file.suffix not in (".json", ".ndjson"):
        raise ValueError(f"{file.name} must end in .json or .ndjson")
    draft = file.with_suffix(".part")
    with draft.open("w", encoding="utf-8") as opened:
        if file.suffix == ".json":
            services = list(every_service(session))
            written = len(services)
            json.dump(page(services, written, 1, max(written, 1)), opened, ensure_ascii=False)
        else:
            written = sum(
                bool(opened.write(json.dumps(each, ensure_ascii=False) + "\n")) for each in every_service(session)
            )
    draft.replace(file)
    return written


def write_corrections(session: Session, file: Path) -> int:
    """Write what was put right here to a CSV file for the sources' owners. Returns how many corrections."""
    query = select(Service, LocalCorrection).join(LocalCorrection, LocalCorrection.service_id == Service.id)
    query = query.where(LocalCorrection.field.not_in(OURS))
    rows = session.execute(query.order_by(Service.source, Service.source_id, LocalCorrection.field)).all()
    with file.open("w", encoding="utf-8", newline="") as opened:
        written = csv.writer(opened)
        written.writerow(
            ("source", "source_id", "service", "field", "source_says", "should_be", "reason", "corrected_on", "owner")
        )
        for service, held in rows:
            written.writerow((service.source, service.source_id, service.name, held.field, held.was, held.value,
                              held.reason, held.at.date().isoformat(), service.owner_mailbox))  # fmt: skip
    return len(rows)
