"""How often the safety watch fired, by class and level."""

from sqlalchemy.orm import Session

from conversations.measures.period import Period
from conversations.measures.safety import alarms
from core.topics import topic
from web.manage.measures.chart import Bars, Chart

LEVELS = {"red": "red: safety words alone", "amber": "amber: safety words and an answer"}


def safety(session: Session, period: Period) -> Chart:
    """Alarms, the commonest first."""
    found = list(alarms(session, period).items())
    red, amber = (sum(times for (_, level), times in found if level == wanted) for wanted in LEVELS)
    return Chart(
        title="Cries for help",
        finding=f"The safety watch fired {red + amber} times: {red} red and {amber} amber.",
        columns=("About", "Level", "Times"),
        rows=tuple((topic(id).title, LEVELS[level], times) for (id, level), times in found),
        picture=Bars(
            tuple(f"{topic(id).title} ({level})" for (id, level), _ in found), tuple(times for _, times in found),
            hatched=tuple(level == "amber" for (_, level), _ in found),
        ),
        note="Only class, level and hour are kept of a cry for help. A person who says it twice is counted twice.",
    )  # fmt: skip
