"""Numbers, ages and sums of money."""

import math
import re

from directory.importing.clean.notes import Notes
from directory.importing.clean.tidy import Raw

OLDEST = 120


def number(told: object) -> float | None:
    """The number in `told` ("£5.50", "1,200", 3); None for none."""
    if isinstance(told, bool) or told is None:
        return None
    if isinstance(told, int | float):
        return float(told) if math.isfinite(told) else None
    found = re.search(r"-?\d+(?:\.\d+)?", str(told).replace(",", ""))
    return float(found[0]) if found else None


def ages(raw: Raw, notes: Notes) -> tuple[float | None, float | None]:
    """The lowest and highest age; None for no limit and for what cannot be an age (-1, 999, a range upside down)."""
    told = [number(raw.get(key)) for key in ("minimum_age", "maximum_age")]
    low, high = (age if age is not None and 0 <= age <= OLDEST else None for age in told)
    if low is not None and high is not None and low > high:
        low = high = None
    if [low, high] != told:
        notes.add("age left out: not possible")
    return low, high
