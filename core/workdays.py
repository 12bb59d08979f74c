"""Working days in England: Monday to Friday without bank holidays."""

from datetime import date
from functools import lru_cache

import holidays


@lru_cache
def bank_holidays() -> holidays.HolidayBase:
    """The bank holidays of England, of any year that is asked for."""
    return holidays.country_holidays("GB", subdiv="ENG")


def working_days_after(day: date, count: int) -> date:
    """The working day that is `count` working days after `day`."""
    return bank_holidays().get_nth_working_day(day, count)
