"""Quality flags: what is missing from a row, and what makes it doubtful."""

import re
from datetime import date

from directory.loading.dates import is_old
from directory.loading.row import Row
from directory.records.service import Flag, Status

CLOSED = re.compile(r"^SUPERSEDED|\bno longer (runs|exists|open)\b|\b(has|have) closed\b")
DOUBTFUL = re.compile(
    r"^STALE|check (it|the \w+|that \w+) (still|is still)|check the (current provider|scheme|charity|line|cafe)"
    r"|check it still|at risk of closing|was due to end|says it closed|runs? to \d{4} - check|check that funding"
)


def status_of(row: Row) -> Status:
    """ "defunct" where the notes say that it has ended."""
    return "defunct" if CLOSED.search(row.notes) else "active"


def flags_of(row: Row, today: date) -> list[Flag]:
    """The flags of one row on the day it is loaded, the gravest last."""
    local = row.district not in ("county-wide", "national", "out-of-area")
    checks: list[tuple[Flag, bool]] = [
        ("no phone", not row.phone),
        ("no contact", not (row.phone or row.email or row.website)),
        ("no place", local and not row.town and not row.postcode),
        ("undated", not row.source_date),
        ("old", is_old(row.source_date, today)),
        ("doubtful", bool(DOUBTFUL.search(row.notes))),
        ("closed", bool(CLOSED.search(row.notes))),
    ]
    return [flag for flag, holds in checks if holds]
