"""What the answers at the end add up to, each share with its 95 % interval."""

from dataclasses import dataclass
from datetime import datetime
from math import sqrt

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from conversations.feedback import EASE, FOUND
from conversations.records import Feedback, Turn

Z = 1.959964  # the normal distribution's point for 95 %


@dataclass(frozen=True)
class Share:
    """`yes` of the `answered`, as a share between `low` and `high` (Wilson, 95 %); `rate` is None when none answered.

    `chats` are those of the same time whose turns are still kept. Turns without words go after a day, and so do all
    of people who said no: the true number is higher, and the response rate lower, than they tell.
    """

    yes: int
    answered: int
    chats: int
    rate: float | None
    low: float
    high: float


def found_it(session: Session, since: datetime) -> Share:
    """Who found what they needed: "yes" of all who answered that question."""
    return _share(session, Feedback.found, FOUND[:1], FOUND, since)


def easy_to_find(session: Session, since: datetime) -> Share:
    """To whom it was very or fairly easy, of all who were looking: the survey's own question and scale."""
    return _share(session, Feedback.ease, EASE[:2], EASE[:4], since)


def wilson(yes: int, answered: int) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson's score; (0, 1) when nobody answered: nothing is known."""
    if answered == 0:
        return 0.0, 1.0
    share, spread = yes / answered, Z * Z / answered
    middle = share + spread / 2
    half = Z * sqrt(share * (1 - share) / answered + spread / (4 * answered))
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


def _share(
    session: Session,
    question: InstrumentedAttribute[str | None],
    good: tuple[str, ...],
    counted: tuple[str, ...],
    since: datetime,
) -> Share:
    rows = select(question, func.count()).where(Feedback.at >= since, question.in_(counted)).group_by(question)
    given = {row[0]: row[1] for row in session.execute(rows)}
    yes, answered = sum(given.get(each, 0) for each in good), sum(given.values())
    chats = session.scalar(select(func.count(Turn.conversation.distinct())).where(Turn.at >= since)) or 0
    return Share(yes, answered, chats, yes / answered if answered else None, *wilson(yes, answered))
