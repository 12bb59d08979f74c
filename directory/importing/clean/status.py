"""The state of a service, as the standard words it."""

import re

from directory.importing.clean.notes import Notes
from directory.records.service import Status

KNOWN: dict[str, Status] = {
    "active": "active",
    "open": "active",
    "published": "active",
    "live": "active",
    "inactive": "inactive",
    "pending": "inactive",
    "archived": "inactive",
    "invisible": "inactive",
    "expired": "inactive",
    "markedfordeletion": "inactive",
    "draft": "inactive",
    "defunct": "defunct",
    "closed": "defunct",
    "ended": "defunct",
    "temporarilyclosed": "temporarily closed",
    "suspended": "temporarily closed",
}


def status(told: object, notes: Notes) -> Status:
    """The status; one we do not know, or none, counts as active and is noted."""
    key = re.sub(r"[^a-z]", "", str(told or "").lower())
    if key not in KNOWN:
        notes.add("no status we know: taken as active")
    return KNOWN.get(key, "active")
