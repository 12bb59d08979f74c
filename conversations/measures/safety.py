"""How often the safety watch fired."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from conversations.measures.period import Period
from conversations.records import AlarmCount


def alarms(session: Session, period: Period) -> dict[tuple[str, str], int]:
    """Alarms by class and level, the commonest class first."""
    times = func.sum(AlarmCount.times)
    rows = select(AlarmCount.topic, AlarmCount.level, times).where(period.holds(AlarmCount.hour))
    found = session.execute(rows.group_by(AlarmCount.topic, AlarmCount.level).order_by(times.desc(), AlarmCount.topic))
    return {(topic, level): count for topic, level, count in found}
