"""The opening hours of a service in words, as a card shows them."""

from collections.abc import Sequence
from datetime import time

from directory.records import Schedule

NAMES = {"MO": "Mon", "TU": "Tue", "WE": "Wed", "TH": "Thu", "FR": "Fri", "SA": "Sat", "SU": "Sun"}
WHICH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}
MONTHLY = {"Mon": "Monday", "Tue": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Fri": "Friday"}
MONTHLY |= {"Sat": "Saturday", "Sun": "Sunday"}


def opening_words(schedules: Sequence[Schedule]) -> str:
    """The schedules' own words where they have any, else the rules as words: "Mon, Wed 10am to 12.30pm"."""
    told = [each.description or _words(each) for each in schedules]
    return "; ".join(dict.fromkeys(part for part in told if part))


def _words(schedule: Schedule) -> str:
    days = ", ".join(_day(each) for each in schedule.byday.split(",") if each)
    hours = " to ".join(_hour(each) for each in (schedule.opens_at, schedule.closes_at) if each)
    every = "every other week" if schedule.interval == 2 and schedule.freq == "WEEKLY" else ""
    return " ".join(part for part in (days, every, hours) if part)


def _day(code: str) -> str:
    name = NAMES.get(code[-2:], "")
    return f"{WHICH.get(code[:-2], code[:-2])} {MONTHLY.get(name, '')}" if code[:-2] else name


def _hour(at: time) -> str:
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"
