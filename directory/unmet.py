"""Counts what people looked for and did not find, by need and district: no words and no person in it."""

from datetime import date

from sqlalchemy import func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.records import Record
from directory.question import Question
from directory.ranking.honesty import Verdict

OTHER = "other"


class UnmetNeed(Record):
    """How often a need was not met on a day. `outcome` is "unmet" (nothing fits) or "weaker" (near misses only).

    `need` is a topic of topics.yml or a need of synonyms.yml, or "other" when what was asked is neither.
    """

    __tablename__ = "unmet_need"

    day: Mapped[date] = mapped_column(primary_key=True)
    need: Mapped[str] = mapped_column(primary_key=True)
    district: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]


def count_unmet(session: Session, question: Question, topic: str | None, verdict: Verdict, day: date) -> None:
    """Add one for a search that found nothing good; a good one, and one without any words, is not counted."""
    if not (verdict.unmet or verdict.weaker) or not (question.parts or topic):
        return
    need = topic or next((each.name for each in question.needs), OTHER)
    district = (question.place.district if question.place else None) or ""
    key = {"day": day, "need": need, "district": district, "outcome": "unmet" if verdict.unmet else "weaker"}
    added = update(UnmetNeed).filter_by(**key).values(times=UnmetNeed.times + 1)
    if not session.execute(added).rowcount:  # type: ignore[attr-defined]
        session.add(UnmetNeed(**key, times=1))
        session.flush()


def unmet_needs(session: Session, since: date) -> list[UnmetNeed]:
    """What was counted from the day `since` on, the commonest first."""
    query = select(UnmetNeed).where(UnmetNeed.day >= since)
    return list(session.scalars(query.order_by(UnmetNeed.times.desc(), UnmetNeed.day, UnmetNeed.need)))


def unmet_by_district(session: Session, since: date) -> list[tuple[str, str, int]]:
    """Need, district ("" for none told) and how often, whatever the outcome, from the day `since` on."""
    times = func.sum(UnmetNeed.times)
    rows = select(UnmetNeed.need, UnmetNeed.district, times).where(UnmetNeed.day >= since)
    rows = rows.group_by(UnmetNeed.need, UnmetNeed.district).order_by(times.desc(), UnmetNeed.need)
    return [(need, district, count) for need, district, count in session.execute(rows)]


def unmet_by_day(session: Session, since: date) -> list[tuple[date, str, int]]:
    """Day, outcome and how often, whatever the need, from the day `since` on."""
    rows = select(UnmetNeed.day, UnmetNeed.outcome, func.sum(UnmetNeed.times)).where(UnmetNeed.day >= since)
    counted = session.execute(rows.group_by(UnmetNeed.day, UnmetNeed.outcome))
    return [(day, outcome, count) for day, outcome, count in counted]
