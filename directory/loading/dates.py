"""The dates that sources give: a day, a month or a year."""

from datetime import date, timedelta

DAY = len("2026-05-02")
OLD_AFTER = timedelta(days=730)


def full_date(told: str) -> date | None:
    """The date, only where day and month are told: nothing is made up. Raises ValueError for no date at all."""
    return date.fromisoformat(told) if len(told) == DAY else None


def latest_day(told: str) -> date | None:
    """The last day that a date, a month ("2023-05") or a year ("2023") can mean; None for an empty one."""
    if not told:
        return None
    year, month, day = (list(map(int, told.split("-"))) + [0, 0])[:3]
    if day:
        return date(year, month, day)
    return date(year, month or 12, 28)


def spoken_date(told: str) -> str:
    """Such as "2 May 2026", "May 2023" or "2023"; empty for none."""
    found = latest_day(told)
    if found is None:
        return ""
    if len(told) == DAY:
        return f"{found.day} {found:%B %Y}"
    return f"{found:%B %Y}" if "-" in told else f"{found.year}"


def is_old(told: str, today: date) -> bool:
    """Whether the date is over two years before `today`; False for none."""
    seen = latest_day(told)
    return seen is not None and today - seen > OLD_AFTER
