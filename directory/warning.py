"""What a resident should know before relying on a listing, in plain words."""

from collections.abc import Collection
from datetime import date

from directory.loading.dates import is_old, spoken_date


def warning(flags: Collection[str], source_date: str, today: date) -> str:
    """One or two short sentences for an old, undated or doubtful listing; empty for a good one."""
    seen = spoken_date(source_date)
    if "doubtful" in flags:
        start = (
            f"This may have changed or closed. We last saw it in {seen}."
            if seen
            else "This may have changed or closed."
        )
        return f"{start} Please check before you go."
    if is_old(source_date, today):
        return f"We last saw this in {seen}. Please check before you go."
    if not seen:
        return "We do not know when this was last checked. Please check before you go."
    return ""
