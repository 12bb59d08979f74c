"""Finds what was not answered, and what waits to be exported."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from conversations.learning.records import Accepted, Cluster, State, Unanswered


def clusters(session: Session, state: State) -> list[Cluster]:
    """Those in this state, the most asked first, then the newest."""
    found = select(Cluster).where(Cluster.state == state)
    return list(session.scalars(found.order_by(Cluster.times.desc(), Cluster.last_at.desc(), Cluster.id)))


def how_many(session: Session) -> dict[str, int]:
    """How many there are in each state that has any."""
    rows = session.execute(select(Cluster.state, func.count()).group_by(Cluster.state))
    return dict(rows.all())


def messages_of(session: Session, cluster: Cluster) -> list[Unanswered]:
    """The messages whose words are still kept, the newest first."""
    found = select(Unanswered).where(Unanswered.cluster == cluster.id)
    return list(session.scalars(found.order_by(Unanswered.at.desc(), Unanswered.id.desc())))


def example_of(session: Session, cluster: Cluster) -> str:
    """The first message whose words are still kept, "" for none."""
    first = select(Unanswered.said).where(Unanswered.cluster == cluster.id).order_by(Unanswered.id).limit(1)
    return session.scalar(first) or ""


def accepted_of(session: Session, cluster: Cluster) -> list[Accepted]:
    """The phrases that were accepted, first to last."""
    return list(session.scalars(select(Accepted).where(Accepted.cluster == cluster.id).order_by(Accepted.id)))


def to_export(session: Session) -> list[Accepted]:
    """Accepted phrases that were not exported yet, first to last; those that were refused are tried again."""
    return list(session.scalars(select(Accepted).where(Accepted.exported_at.is_(None)).order_by(Accepted.id)))
