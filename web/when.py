"""Dates and times as they are said to a resident."""

from datetime import date, datetime

from core import clock


def spoken_date(day: date) -> str:
    """Such as "25 November 2026"."""
    return f"{day.day} {day:%B %Y}"


def spoken_moment(moment: datetime) -> str:
    """Such as "25 November 2026 at 3.10pm", by the council's clocks."""
    local = moment.astimezone(clock.LONDON)
    return f"{spoken_date(local)} at {local.hour % 12 or 12}.{local:%M}{'am' if local.hour < 12 else 'pm'}"


def spoken_month(month: str) -> str:
    """Such as "November 2026", of "2026-11"."""
    return f"{date.fromisoformat(f'{month}-01'):%B %Y}"
