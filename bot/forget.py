"""Deletes a conversation from Rasa's tracker."""

from typing import Text

from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from sqlalchemy import or_


async def forget(store: TrackerStore, conversation: Text) -> int:
    """Delete every event of `conversation` and of its parts (id-0 …: before an upgrade); returns how many there were.

    Raises TypeError for a store that is not SQL.
    """
    inner = _sql(store)
    with inner.session_scope() as session:
        sender = inner.SQLEvent.sender_id
        events = session.query(inner.SQLEvent).filter(
            or_(sender == conversation, sender.startswith(f"{conversation}-"))
        )
        gone = events.delete(synchronize_session=False)
        session.commit()
    return int(gone)


def _sql(store: TrackerStore) -> SQLTrackerStore:
    while not isinstance(store, SQLTrackerStore):
        # Rasa wraps the store to survive a database that is away.
        inner = getattr(store, "_tracker_store", None)
        if inner is None:
            raise TypeError("conversations are kept where they cannot be deleted")
        store = inner
    return store
