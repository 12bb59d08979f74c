"""When what was not answered is answered: its new words are live, or its phrases are with those that are trained."""

from datetime import datetime
from statistics import median

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from answers.records import LIVE, AnswerVersion
from conversations.learning.records import Accepted, Cluster

DAY = 24 * 60 * 60


def settle(session: Session) -> None:
    """Mark as answered whatever has become so."""
    for each in session.scalars(select(Cluster).where(Cluster.state == "assigned")).all():
        if moment := _answered_at(session, each):
            each.state, each.answered_at = "answered", moment
    session.flush()


def median_days(session: Session) -> float | None:
    """Days from the first time that something was asked until it was answered: half took longer. None before any."""
    rows = session.execute(select(Cluster.first_at, Cluster.answered_at).where(Cluster.state == "answered"))
    days = [(answered - first).total_seconds() / DAY for first, answered in rows if answered]
    return median(days) if days else None


def answering(session: Session, version: AnswerVersion) -> list[Cluster]:
    """What people asked for in chats that led to these words, first to last."""
    led = (
        select(Cluster)
        .join(AnswerVersion, AnswerVersion.id == Cluster.draft)
        .where(AnswerVersion.topic == version.topic, AnswerVersion.language == version.language)
        .where(AnswerVersion.number <= version.number)
    )
    return list(session.scalars(led.order_by(Cluster.id)))


def live_for_people(session: Session) -> list[AnswerVersion]:
    """Words that went live because people asked for them in chats, newest first."""
    topics = select(AnswerVersion.topic).join(Cluster, Cluster.draft == AnswerVersion.id)
    live = select(AnswerVersion).where(AnswerVersion.topic.in_(topics), AnswerVersion.state.in_(LIVE))
    found = session.scalars(live.order_by(AnswerVersion.id.desc()))
    return [each for each in found if answering(session, each)]


def _answered_at(session: Session, cluster: Cluster) -> datetime | None:
    if cluster.draft is not None:
        draft = session.get_one(AnswerVersion, cluster.draft)
        went_live = select(func.min(AnswerVersion.live_from)).where(
            AnswerVersion.topic == draft.topic, AnswerVersion.language == draft.language,
            AnswerVersion.number >= draft.number,
        )  # fmt: skip
        return session.scalar(went_live)
    accepted = session.scalars(select(Accepted.exported_at).where(Accepted.cluster == cluster.id)).all()
    exported = [each for each in accepted if each]
    return max(exported) if exported and len(exported) == len(accepted) else None
