"""The weeks that measures are told for: whole weeks from Monday, the last one up to now."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Label, case
from sqlalchemy.orm import InstrumentedAttribute

from core import clock

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Period:
    """`weeks` weeks from the Monday `first` on."""

    first: date
    weeks: int

    @property
    def mondays(self) -> list[date]:
        """The first day of each week."""
        return [self.first + at * WEEK for at in range(self.weeks)]

    @property
    def since(self) -> datetime:
        """The first moment, by the council's clocks."""
        return midnight(self.first)

    @property
    def until(self) -> datetime:
        """The moment after the last."""
        return midnight(self.first + self.weeks * WEEK)

    def holds(self, column: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
        """A condition: the moment in `column` lies in the period."""
        return (column >= self.since) & (column < self.until)

    def week(self, column: InstrumentedAttribute[Any], *, days: bool = False) -> Label[int]:
        """The number of the week of `column`, from 0, as the column "week". `days`: it holds dates, not moments."""
        ends = [monday if days else midnight(monday) for monday in self.mondays[1:]]
        return case(*((column < end, at) for at, end in enumerate(ends)), else_=self.weeks - 1).label("week")


def last_weeks(weeks: int) -> Period:
    """This week and those before it."""
    today = clock.today()
    return Period(today - timedelta(days=today.weekday()) - (weeks - 1) * WEEK, weeks)


def midnight(day: date) -> datetime:
    """The first moment of a day, by the council's clocks."""
    return datetime.combine(day, time(), clock.LONDON)
