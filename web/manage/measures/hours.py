"""When people ask: by day and hour, beside the hours of the Customer Service Centre."""

from datetime import time

from sqlalchemy.orm import Session

from conversations.measures.period import Period
from conversations.measures.turns import turns_by_hour
from core.facts import facts
from core.facts.hours import DAYS, NAMES, spoken_hours
from web.manage.measures.chart import Chart, Grid, percent

OPEN = "asc_hours"
HOURS = range(24)


def hours(session: Session, period: Period) -> Chart:
    """Messages by hour and day."""
    counted = turns_by_hour(session, period)
    whole = sum(counted.values())
    closed = sum(times for (day, hour), times in counted.items() if not _open_at(day, hour))
    return Chart(
        title="When people ask",
        finding=f"{percent(closed / whole)} % of {whole} messages came while the Customer Service Centre was closed."
        if whole
        else "Nothing was asked in these weeks.",
        columns=("Hour from", *(NAMES[day] for day in DAYS), "The Centre is open on"),
        rows=tuple((f"{hour:02}:00", *(counted[day, hour] for day in range(7)), _open_on(hour)) for hour in HOURS),
        picture=Grid(
            tuple(NAMES[day] for day in DAYS), tuple(str(hour) for hour in HOURS),
            tuple(tuple(counted[day, hour] for hour in HOURS) for day in range(7)),
            outlined=frozenset((day, hour) for day in range(7) for hour in HOURS if _open_at(day, hour)),
        ),
        note=f"The Centre’s hours are outlined: {spoken_hours(facts()[OPEN].openings)}. An hour counts as open when "
        "the Centre is open at its start. Bank holidays are not told apart.",
    )  # fmt: skip


def _open_at(day: int, hour: int) -> bool:
    return any(DAYS[day] in each.days and each.opens <= time(hour) < each.closes for each in facts()[OPEN].openings)


def _open_on(hour: int) -> str:
    return ", ".join(NAMES[day][:3] for at, day in enumerate(DAYS) if _open_at(at, hour))
