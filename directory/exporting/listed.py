"""Which services are open data: the active ones, on the days on which they may be shown."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from directory.records import Service


def listed(today: date) -> ColumnElement[bool]:
    """True for a service that may be shown today."""
    return and_(
        Service.status == "active",
        or_(Service.from_on.is_(None), Service.from_on <= today),
        or_(Service.until_on.is_(None), Service.until_on >= today),
    )


def listed_among(session: Session, ids: Iterable[str], today: date) -> set[str]:
    """Those of the services `ids` that may be shown today."""
    return set(session.scalars(select(Service.id).where(Service.id.in_(sorted(set(ids))), listed(today))))
