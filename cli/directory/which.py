"""The service that somebody names on the command line."""

import typer
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from directory.records import Service

Who = typer.Option(..., "--by", help="Your account's name: it stands in the audit trail.")


def which(session: Session, told: str) -> Service:
    """The service with this id, here or in its source. Raises ValueError for none, and for several."""
    found = session.scalars(select(Service).where(or_(Service.id == told, Service.source_id == told))).all()
    if len(found) != 1:
        raise ValueError(f"{'no' if not found else len(found)} services have the id {told}")
    return found[0]
