"""What a resident should know before relying on a listing, in plain words."""

from datetime import date

from directory.freshness import is_stale
from directory.loading.dates import spoken_date
from directory.records import Service

BEING_CHECKED = "Someone told us a detail here may be wrong. We are checking it."
NOT_LISTED = "This is not in the directory now. It may have closed, for a time or for good."


def warning(service: Service, topics: frozenset[str], today: date) -> str:
    """One or two short sentences for a doubtful or undated listing, or one over its review interval; else empty."""
    if "doubtful" in service.flags:
        return f"This may have changed or closed.{_seen(service, ' We last saw it')} Please check before you go."
    if not service.source_date:
        return "We do not know when this was last checked. Please check before you go."
    if is_stale(service, topics, today):
        return f"{_seen(service, 'We last saw this')} Please check before you go."
    return ""


def _seen(service: Service, start: str) -> str:
    """`start` with the day, the month or the year; empty where none is known."""
    if not service.source_date:
        return ""
    return f"{start} {'on' if service.checked_on else 'in'} {spoken_date(service.source_date)}."
