"""How values are written: what is not known is left out, never null or empty."""

from datetime import UTC, date, datetime, time
from typing import Any

Told = dict[str, Any]


def told(**fields: Any) -> Told:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def day(value: date | None) -> str | None:
    """YYYY-MM-DD."""
    return value.isoformat() if value else None


def moment(value: datetime) -> str:
    """RFC 3339 with milliseconds, in UTC."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def clock(value: time | None) -> str | None:
    """HH:MM."""
    return f"{value:%H:%M}" if value else None


def number(value: float | None) -> int | float | None:
    """Whole numbers without a decimal point."""
    return int(value) if value is not None and value == int(value) else value
