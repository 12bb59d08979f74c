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


def pace(session: Session, since: datetime, until: datetime | None = None) -> Pace:
    """How fast calls were that were wrapped since then, and before `until`."""
    wrapped = select(Call.began_at, Call.sent_at, Call.wrapped_at, Call.nothing_found).where(Call.wrapped_at >= since)
    calls = session.execute(wrapped if until is None else wrapped.where(Call.wrapped_at < until)).all()
    return Pace(
        calls=len(calls),
        to_sent=_median((sent - began).total_seconds() for began, sent, _, _ in calls if sent),
        to_wrap=_median((wrapped - began).total_seconds() for began, _, wrapped, _ in calls if wrapped),
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
