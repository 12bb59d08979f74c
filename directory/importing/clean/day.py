"""Dates, moments and times of day."""

import re
from datetime import UTC, date, datetime, time

from core.clock import LONDON

BRITISH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
CLOCK = re.compile(
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?", re.IGNORECASE
)


def day(told: object) -> date | None:
    """The date in `told` (2026-05-02, with or without a time, or 02/05/2026); None for none."""
    text = str(told or "").strip()
    try:
        if british := BRITISH.match(text):
            return date(int(british[3]), int(british[2]), int(british[1]))
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def moment(told: object) -> datetime | None:
    """The moment in `told`, in UTC; one without a zone is taken as British time. None for none."""
    try:
        read = datetime.fromisoformat(str(told or "").strip())
        return (read if read.tzinfo else read.replace(tzinfo=LONDON)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def clock(told: object) -> time | None:
    """The time of day in `told` ("10:00", "9.30pm", "14:00:00Z"), as the clocks here show it; None for none.

    Feeds mark British times with Z, so a zone is not reckoned with.
    """
    found = CLOCK.fullmatch(str(told or "").strip())
    if found is None:
        return None
    hour = int(found[1])
    if half := (found[4] or "").lower():
        hour = hour % 12 + 12 * (half == "pm")
    return time(hour, int(found[2])) if hour < 24 and int(found[2]) < 60 else None
