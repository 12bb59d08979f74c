"""By the clock: live words fall due for review (and are still said), and what is asked most is marked."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.move import make_move
from answers.life.moves import NOBODY
from answers.records import Answer, AnswerVersion
from core import clock


def fall_due(session: Session) -> list[AnswerVersion]:
    """Make every live version due whose review date has come. Returns them."""
    due = select(AnswerVersion).where(AnswerVersion.state == "live", AnswerVersion.review_on <= clock.today())
    found = list(session.scalars(due))
    for version in found:
        make_move(session, version, "fall_due", NOBODY)
    return found


def mark_often(session: Session, topics: Collection[str]) -> None:
    """Keep which answers are asked for most: more of the Panel must look at those."""
    for answer in session.scalars(select(Answer)):
        answer.often = answer.topic in topics
