"""Once the council's own directory is imported, it is the master: the starter set gives way to it."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from directory.loading.describe import STARTER
from directory.merging import release_merged
from directory.records import Service


def make_master(session: Session, now: datetime) -> None:
    """Withdraw the services of the starter set; from then on load_directory leaves it alone.

    What was merged into one of them comes back.
    """
    session.execute(
        update(Service)
        .where(Service.source == STARTER, Service.status != "withdrawn")
        .values(status="withdrawn", not_seen_since=now, last_modified=now)
    )
    release_merged(session)
