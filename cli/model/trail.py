"""Writes what happens to the model into the audit trail."""

from core.records import open_session
from core.records.audit import append
from core.records.migrate import migrate

BY = "command line"


def tell(deed: str, stamp: str) -> None:
    """One row: what was done with the model made from what `stamp` stands for."""
    migrate()
    with open_session() as session:
        append(session, actor=BY, deed=deed, subject="model", made_from=stamp)
