"""Corrections made here hold over what the source says, until the source says the same."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from directory.correcting.put import put
from directory.importing.bundle import Bundle
from directory.importing.report import Report
from directory.records import LocalCorrection


def hold_corrections(session: Session, bundles: Sequence[Bundle], report: Report) -> None:
    """Put the corrected values into the bundles; end the corrections that the source has taken over."""
    by_id = {bundle.service.id: bundle for bundle in bundles}
    for held in session.scalars(select(LocalCorrection).where(LocalCorrection.service_id.in_(by_id))).all():
        bundle = by_id[held.service_id]
        said = put(bundle.service, bundle.rest, held.field, held.value)
        if said == held.value:
            session.execute(
                delete(LocalCorrection).where(
                    LocalCorrection.service_id == held.service_id, LocalCorrection.field == held.field
                )
            )
            report.settled += 1
        else:
            held.was = said
            report.kept += 1
    session.flush()
