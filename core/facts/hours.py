"""Opening hours: said in words, and asked of the clock (bank holidays count as closed)."""

from datetime import datetime, time
from typing import Literal

from pydantic import BaseModel

from core.workdays import bank_holidays

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMES = dict(zip(DAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))


class Opening(BaseModel):
    """The same hours on one or more days."""

    days: list[Day]
    opens: time
    closes: time


def spoken_hours(openings: list[Opening]) -> str:
    """Such as "Monday to Thursday 8.30am to 5pm, Friday 8.30am to 4.30pm"."""
    return ", ".join(f"{_days(each.days)} {_time(each.opens)} to {_time(each.closes)}" for each in openings)


def is_open(openings: list[Opening], moment: datetime) -> bool:
    """Whether it is open at `moment` (local time). Bank holidays in England are closed."""
    if moment.date() in bank_holidays():
        return False
    day = DAYS[moment.weekday()]
    return any(day in each.days and each.opens <= moment.time() < each.closes for each in openings)


def _days(days: list[Day]) -> str:
    places = [DAYS.index(day) for day in days]
    if len(places) > 2 and places == list(range(places[0], places[-1] + 1)):
        return f"{NAMES[days[0]]} to {NAMES[days[-1]]}"
    return " and ".join(NAMES[day] for day in days)


def _time(at: time) -> str:
    hour = at.hour % 12 or 12
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{hour}{minutes}{'am' if at.hour < 12 else 'pm'}"
