"""The days and hours of invented use: busier on weekdays and in the daytime."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from random import Random

from core import clock

DAYS = 61
WEIGHTS = (1, 0, 0, 0, 0, 1, 2, 4, 8, 11, 12, 11, 8, 9, 10, 9, 8, 7, 7, 8, 8, 6, 4, 2)  # of the day's hours


def moments(dice: Random, a_day: int, *, weekdays: range = range(7), hours: range = range(24)) -> Iterator[datetime]:
    """When something happened, in order: about `a_day` times on a weekday, half as often at the weekend."""
    for back in range(DAYS, 0, -1):
        day = clock.today() - timedelta(days=back)
        if day.weekday() not in weekdays:
            continue
        often = dice.randint(a_day * 3 // 4, a_day * 5 // 4) // (2 if day.weekday() > 4 else 1)
        weights = [WEIGHTS[hour] for hour in hours]
        yield from sorted(
            datetime.combine(day, time(hour, dice.randrange(60), dice.randrange(60)), clock.LONDON)
            for hour in dice.choices(hours, weights, k=often)
        )
