"""What calls at the desk add up to: what they were about, how they ended, how long they took."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from conversations.calls.measures import Pace, pace
from conversations.calls.records import Call
from conversations.measures.period import Period, midnight


def calls_about(session: Session, period: Period) -> list[tuple[str, int]]:
    """Wrapped calls by code, the commonest first."""
    return _by(session, Call.code, period)


def calls_ended(session: Session, period: Period) -> list[tuple[str, int]]:
    """Wrapped calls by outcome, the commonest first."""
    return _by(session, Call.outcome, period)


def pace_by_week(session: Session, period: Period) -> list[Pace]:
    """How fast calls were."""
    starts = [midnight(monday) for monday in (*period.mondays, period.first + timedelta(weeks=period.weeks))]
    return [pace(session, since, until) for since, until in zip(starts, starts[1:], strict=False)]


def _by(session: Session, column: InstrumentedAttribute[str], period: Period) -> list[tuple[str, int]]:
    times = func.count()
    rows = select(column, times).where(period.holds(Call.wrapped_at)).group_by(column)
    return [(id, count) for id, count in session.execute(rows.order_by(times.desc(), column))]
