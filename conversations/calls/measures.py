"""What calls add up to: how long they took from the first key, what they were about, how they ended."""

import csv
import io
import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.calls.coding import codes
from conversations.calls.records import Call
from core import clock


@dataclass(frozen=True)
class Pace:
    """Seconds from the first key, the median of wrapped calls: to the slip sent and to the wrap; None for no call."""

    calls: int
    to_sent: float | None
    to_wrap: float | None
    nothing_found: int


def pace(session: Session, since: datetime) -> Pace:
    """How fast calls were since then."""
    calls = session.scalars(select(Call).where(Call.wrapped_at >= since)).all()
    return Pace(
        calls=len(calls),
        to_sent=_median((each.sent_at - each.began_at).total_seconds() for each in calls if each.sent_at),
        to_wrap=_median((each.wrapped_at - each.began_at).total_seconds() for each in calls if each.wrapped_at),
        nothing_found=sum(each.nothing_found for each in calls),
    )


def codes_of_month(session: Session, month: date) -> str:
    """A month's calls by code and outcome, counted, as CSV for scrutiny."""
    first = datetime.combine(month.replace(day=1), time(), clock.LONDON)
    after = datetime.combine((month.replace(day=1) + timedelta(days=32)).replace(day=1), time(), clock.LONDON)
    coded = select(Call.code, Call.outcome).where(Call.wrapped_at >= first, Call.wrapped_at < after)
    counted = Counter(tuple(row) for row in session.execute(coded))
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(["month", "about", "outcome", "calls"])
    for code, about in codes().codes.items():
        for outcome, ended in codes().outcomes.items():
            if times := counted[code, outcome]:
                table.writerow([f"{first:%Y-%m}", about, ended, times])
    return written.getvalue()


def _median(told: Iterable[float]) -> float | None:
    seconds = list(told)
    return statistics.median(seconds) if seconds else None
