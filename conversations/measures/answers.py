"""How fresh the answers are, and how many of them the Panel has agreed."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.move import review_interval
from answers.records import ENGLISH, SPOKEN, Answer, AnswerVersion
from core import clock

# Days since the last review: the end of each step. What is older counts to the last.
AGES = (30, 91, 182, 365)


@dataclass(frozen=True)
class Freshness:
    """English answers that are said: `ages` of agreed ones by the end of their step (None: older than all), those
    `due` for review, and those still `provisional`."""

    ages: dict[int | None, int]
    due: int
    provisional: int

    @property
    def agreed(self) -> int:
        """How many the Panel agreed."""
        return sum(self.ages.values()) + self.due


def freshness(session: Session) -> Freshness:
    """As it is today."""
    said = select(AnswerVersion.state, AnswerVersion.review_on, Answer).join(Answer)
    rows = session.execute(said.where(AnswerVersion.language == ENGLISH, AnswerVersion.state.in_(SPOKEN))).all()
    states = Counter(state for state, _, _ in rows)
    live = [(review_on, answer) for state, review_on, answer in rows if state == "live" and review_on]
    ages = Counter(_step(clock.today() - review_on + review_interval(answer)) for review_on, answer in live)
    return Freshness({step: ages[step] for step in (*AGES, None)}, states["review_due"], states["provisional"])


def _step(since_review: timedelta) -> int | None:
    return next((end for end in AGES if since_review.days <= end), None)
