"""What the answers at the end add up to, each share with its 95 % interval."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from conversations.feedback import EASE, FOUND
from conversations.measures.period import Period
from conversations.measures.turns import chats_by_week
from conversations.records import Feedback

Z = 1.959964  # the normal distribution's point for 95 %


@dataclass(frozen=True)
class Share:
    """`yes` of the `answered`, who are some of the people of `chats` chats."""

    yes: int
    answered: int
    chats: int

    @property
    def rate(self) -> float | None:
        """The share; None when nobody answered."""
        return self.yes / self.answered if self.answered else None

    @property
    def interval(self) -> tuple[float, float]:
        """Between what the share lies (Wilson, 95 %)."""
        return wilson(self.yes, self.answered)

    @property
    def response(self) -> float | None:
        """How many of all chats answered; None when the chats were not counted yet."""
        return self.answered / self.chats if self.chats >= self.answered > 0 else None


def found_it(session: Session, period: Period) -> list[Share]:
    """Who found what they needed, week by week: "yes" of all who answered that question."""
    return _shares(session, Feedback.found, FOUND[:1], FOUND, period)


def easy_to_find(session: Session, period: Period) -> list[Share]:
    """To whom it was very or fairly easy, of all who were looking: the survey's own question and scale."""
    return _shares(session, Feedback.ease, EASE[:2], EASE[:4], period)


def ease_given(session: Session, period: Period) -> dict[str, int]:
    """How often each word of the scale was chosen, "I was not looking for this" included."""
    given = select(Feedback.ease, func.count()).where(*_in(period), Feedback.ease.in_(EASE)).group_by(Feedback.ease)
    counted = {row[0]: row[1] for row in session.execute(given)}
    return {word: counted.get(word, 0) for word in EASE}


def together(shares: Iterable[Share]) -> Share:
    """All the weeks as one."""
    listed = list(shares)
    return Share(*(sum(getattr(each, name) for each in listed) for name in ("yes", "answered", "chats")))


def wilson(yes: int, answered: int) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson's score; (0, 1) when nobody answered: nothing is known."""
    if answered == 0:
        return 0.0, 1.0
    share, spread = yes / answered, Z * Z / answered
    middle = share + spread / 2
    half = Z * sqrt(share * (1 - share) / answered + spread / (4 * answered))
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


def _shares(
    session: Session,
    question: InstrumentedAttribute[str | None],
    good: tuple[str, ...],
    counted: tuple[str, ...],
    period: Period,
) -> list[Share]:
    rows = select(period.week(Feedback.at), question, func.count()).where(*_in(period), question.in_(counted))
    given = {(row[0], row[1]): row[2] for row in session.execute(rows.group_by("week", question))}

    def sum_of(week: int, those: tuple[str, ...]) -> int:
        return sum(given.get((week, each), 0) for each in those)

    begun = chats_by_week(session, period)
    return [Share(sum_of(week, good), sum_of(week, counted), chats) for week, chats in enumerate(begun)]


def _in(period: Period) -> tuple[ColumnElement[bool], ...]:
    return period.holds(Feedback.at), Feedback.test.is_(False)
