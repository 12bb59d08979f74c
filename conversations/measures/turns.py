"""What turns add up to, from their counts: chats, outcomes, topics, hours, times."""

from collections import Counter

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from conversations.measures.period import Period
from conversations.outcome import IN_SCOPE, OUTCOMES, Outcome, helps
from conversations.records import TurnCount
from core import clock


def chats_by_week(session: Session, period: Period) -> list[int]:
    """How many chats began."""
    rows = select(period.week(TurnCount.hour), func.sum(TurnCount.begun)).where(*_ours(period)).group_by("week")
    begun = {row[0]: row[1] for row in session.execute(rows)}
    return [begun.get(week, 0) for week in range(period.weeks)]


def outcomes_by_week(session: Session, period: Period) -> list[dict[Outcome, int]]:
    """How many turns had each outcome."""
    rows = select(period.week(TurnCount.hour), TurnCount.outcome, func.sum(TurnCount.times)).where(*_ours(period))
    counted = {(row[0], row[1]): row[2] for row in session.execute(rows.group_by("week", TurnCount.outcome))}
    return [{each: counted.get((week, each), 0) for each in OUTCOMES} for week in range(period.weeks)]


def topics_answered(session: Session, period: Period) -> list[tuple[str, int]]:
    """The topics that were answered, each turn by its first topic, the commonest first."""
    times = func.sum(TurnCount.times).label("times")
    answered = TurnCount.outcome.in_(("answered", "provisional"))
    rows = select(TurnCount.topic, times).where(*_ours(period), answered).group_by(TurnCount.topic)
    found = session.execute(rows.order_by(times.desc(), TurnCount.topic))
    return [(topic, count) for topic, count in found if helps(topic)]


def turns_by_hour(session: Session, period: Period) -> Counter[tuple[int, int]]:
    """How many turns there were by day of the week (Monday is 0) and hour, by the council's clocks."""
    rows = select(TurnCount.hour, func.sum(TurnCount.times)).where(*_ours(period)).group_by(TurnCount.hour)
    counted: Counter[tuple[int, int]] = Counter()
    for hour, times in session.execute(rows):
        local = hour.astimezone(clock.LONDON)
        counted[local.weekday(), local.hour] += times
    return counted


def turn_times(session: Session, period: Period, *quantiles: float) -> list[tuple[int | None, ...]]:
    """Week by week the milliseconds within which each of these shares of turns was answered; None for no turn.

    Times are kept in buckets, so each is the upper end of its bucket.
    """
    rows = select(period.week(TurnCount.hour), TurnCount.milliseconds, func.sum(TurnCount.times))
    rows = rows.where(*_ours(period)).group_by("week", TurnCount.milliseconds).order_by(TurnCount.milliseconds)
    by_week: list[list[tuple[int, int]]] = [[] for _ in range(period.weeks)]
    for week, milliseconds, times in session.execute(rows):
        by_week[week].append((milliseconds, times))
    return [tuple(_within(counted, each) for each in quantiles) for counted in by_week]


def tried_out(session: Session, period: Period) -> tuple[int, int]:
    """How many test chats began, and their turns: kept out of everything else."""
    counted = select(func.sum(TurnCount.begun), func.sum(TurnCount.times))
    chats, turns = session.execute(counted.where(period.holds(TurnCount.hour), TurnCount.test.is_(True))).one()
    return chats or 0, turns or 0


def in_scope(outcomes: dict[Outcome, int]) -> int:
    """The turns that asked for something we should know."""
    return sum(outcomes[each] for each in IN_SCOPE)


def _within(counted: list[tuple[int, int]], share: float) -> int | None:
    """The smallest bucket's end within which `share` of all turns lie."""
    wanted, so_far = share * sum(times for _, times in counted), 0
    for milliseconds, times in counted:
        so_far += times
        if so_far >= wanted:
            return milliseconds
    return None


def _ours(period: Period) -> tuple[ColumnElement[bool], ...]:
    return period.holds(TurnCount.hour), TurnCount.test.is_(False)
