"""What is kept for a time: said once, for the pages, the record of transparency and the check that nothing is left."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from core import clock
from core.records.base import Record


@dataclass(frozen=True)
class Kept:
    """One kind of row: its name in words, the table, the moment from which its time runs, and how long that is.

    `among` says which of the rows; `spoken` says how long in words where the time alone does not.
    """

    what: str
    record: type[Record]
    since: InstrumentedAttribute[Any]
    long: timedelta
    among: ColumnElement[bool] | None = None
    spoken: str = ""

    @property
    def how_long(self) -> str:
        """Such as "24 hours", "90 days" or "2 years"."""
        if self.spoken or self.long.days <= 1:
            return self.spoken or f"{int(self.long.total_seconds() // 3600)} hours"
        years, rest = divmod(self.long.days, 365)
        return f"{years} years" if years and not rest else f"{self.long.days} days"


@dataclass(frozen=True)
class Part:
    """A part of the system that keeps something: what, and how it forgets what is past its time."""

    kept: Callable[[], list[Kept]]
    forget: Callable[[Session], object]


def past(session: Session, kept: Iterable[Kept]) -> dict[str, int]:
    """How many rows of each kind are past their time now; kinds that have none are left out."""
    counts = {each.what: session.scalar(_count(each)) or 0 for each in kept}
    return {what: count for what, count in counts.items() if count}


def _count(kept: Kept) -> Select[int]:
    old = kept.since < clock.now() - kept.long
    return select(func.count()).select_from(kept.record).where(old, true() if kept.among is None else kept.among)
