"""What was gathered goes after the same days as the turns it came from. What an author made of it stays."""

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from conversations.learning.records import Cluster, Unanswered
from core import clock
from core.settings import settings


def expire_unanswered(session: Session) -> None:
    """Delete messages past their time, and what nobody looked at once none of its messages is left."""
    before = clock.now() - timedelta(days=settings().keep_turn_days)
    session.execute(delete(Unanswered).where(Unanswered.at < before))
    kept = select(Unanswered.cluster).where(Unanswered.cluster.is_not(None))
    session.execute(delete(Cluster).where(Cluster.state == "new", Cluster.id.not_in(kept)))
