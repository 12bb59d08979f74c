"""What people looked for in the directory and did not find."""

from collections import Counter
from datetime import timedelta

from sqlalchemy.orm import Session

from conversations.measures.calls import pace_by_week
from conversations.measures.period import Period
from core.places.authority import DISTRICTS
from core.topics import topics
from directory.unmet import unmet_by_day, unmet_by_district
from web.manage.measures.chart import SMALL, Chart, Grid, Stacks, unless_small
from web.manage.measures.weeks import of_weeks

NOT_TOLD, ELSEWHERE = "Place not told", "Elsewhere"
PLACES = (*DISTRICTS, ELSEWHERE, NOT_TOLD)
MOST = 15


def unmet(session: Session, period: Period) -> Chart:
    """Needs by district; small numbers are hidden."""
    counted: Counter[tuple[str, str]] = Counter()
    for need, district, times in unmet_by_district(session, period.first):
        counted[need, _place(district)] += times
    by_need: Counter[str] = Counter()
    for (need, _), times in counted.items():
        by_need[need] += times
    needs = [need for need, _ in by_need.most_common(MOST)]
    return Chart(
        title="Needs not met, by district",
        finding=_finding(counted),
        columns=("Need", *PLACES),
        rows=tuple((_title(need), *(unless_small(counted[need, place]) for place in PLACES)) for need in needs),
        picture=Grid(
            tuple(_title(need) for need in needs), PLACES,
            tuple(tuple(_drawn(counted[need, place]) for place in PLACES) for need in needs),
        ),
        note=f"Searches that found nothing or near misses only, from the chat and the desk: the {MOST} commonest. "
        f"A number from 1 to {SMALL - 1} is not told, so that nobody can be recognised.",
    )  # fmt: skip


def nothing_found(session: Session, period: Period) -> Chart:
    """Searches without a result, by week."""
    counted: Counter[tuple[int, str]] = Counter()
    for day, outcome, times in unmet_by_day(session, period.first):
        counted[(day - period.first) // timedelta(weeks=1), outcome] += times
    weeks = range(period.weeks)
    nothing, near = (tuple(counted[week, outcome] for week in weeks) for outcome in ("unmet", "weaker"))
    desk = [each.nothing_found for each in pace_by_week(session, period)]
    return Chart(
        title="Searches that found nothing",
        finding=f"{sum(nothing)} searches found no service in these weeks, and {sum(near)} near misses only.",
        columns=("Week from", "No service", "Near misses only", "At the desk: no answer either"),
        rows=tuple(zip(of_weeks(period), nothing, near, desk, strict=True)),
        picture=Stacks(of_weeks(period), (("No service", nothing), ("Near misses only", near))),
        note="The first two count the chat and the desk together. The last counts searches at the desk that met "
        "neither a service nor an answer, by when the call was wrapped.",
    )


def _place(district: str) -> str:
    return district if district in DISTRICTS else ELSEWHERE if district else NOT_TOLD


def _title(need: str) -> str:
    return topics()[need].title if need in topics() else "Something else" if need == "other" else need.capitalize()


def _drawn(count: int) -> int | None:
    return None if 0 < count < SMALL else count


def _finding(counted: Counter[tuple[str, str]]) -> str:
    told = [(key, times) for key, times in counted.most_common() if times >= SMALL and key[1] != NOT_TOLD]
    if not told:
        return f"No need was left unmet {SMALL} times or more in any district."
    (need, place), times = told[0]
    return f"Most often not met was “{_title(need)}” in {place}: {times} times."
