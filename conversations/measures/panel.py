"""How the Panel's table turns: days in review, comments answered, members who took part."""

import statistics
from dataclasses import dataclass

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session

from answers.life.records import Reply, Review
from conversations.measures.period import Period
from conversations.panel.records import Verdict
from core.records.audit import Audit


@dataclass(frozen=True)
class Turnaround:
    """Of one period: answers `agreed` and the median of their `days` before the Panel (None for none agreed),
    `comments` (red cards included) and how many are `answered`, and `members` who reviewed or judged something."""

    agreed: int
    days: float | None
    comments: int
    answered: int
    members: int


def turnaround(session: Session, period: Period) -> Turnaround:
    """By when answers were agreed, comments made and members active."""
    days = _days_before_the_panel(session, period)
    said = (Review.better != "") | (Review.suggested != "") | Review.red_card
    made = (
        select(func.count(), func.count(Reply.review)).select_from(Review).outerjoin(Reply, Reply.review == Review.id)
    )
    comments, answered = session.execute(made.where(period.holds(Review.at), said)).one()
    active = union(
        select(Review.member).where(period.holds(Review.at), Review.member.is_not(None)),
        select(Verdict.member).where(period.holds(Verdict.at)),
    ).subquery()
    members = session.scalar(select(func.count()).select_from(active)) or 0
    return Turnaround(len(days), statistics.median(days) if days else None, comments, answered, members)


def _days_before_the_panel(session: Session, period: Period) -> list[float]:
    """Of each answer agreed in the period, from when its words were proposed: the audit trail knows both."""
    moves = select(Audit.deed, Audit.subject, Audit.detail, Audit.at).where(Audit.deed.in_(("propose", "agree")))
    proposed, days = {}, []
    for deed, subject, detail, at in session.execute(moves.where(Audit.at < period.until).order_by(Audit.seq)):
        words = subject, detail["language"], detail["version"]
        if deed == "propose":
            proposed[words] = at
        elif at >= period.since and words in proposed:
            days.append((at - proposed[words]).total_seconds() / 86400)
    return days
