"""Deletes a conversation from Rasa's tracker."""

from typing import Text

from rasa.core.tracker_store import SQLTrackerStore, TrackerStore


async def forget(store: TrackerStore, conversation: Text) -> int:
    """Delete every event of `conversation`, whose parts are named id-0, id-1 and so on; returns how many there were.

    Raises TypeError for a store that is not SQL.
    """
    inner = _sql(store)
    with inner.session_scope() as session:
        events = session.query(inner.SQLEvent).filter(inner.SQLEvent.sender_id.startswith(f"{conversation}-"))
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
