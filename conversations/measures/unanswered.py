"""What we had no answer to: the same masked words are told once, with how often and when they came."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from conversations.measures.period import Period
from conversations.records import Conversation, Turn

MOST = 20


@dataclass(frozen=True)
class Unanswered:
    """Masked words that nothing was found for."""

    said: str
    times: int
    first_seen: datetime
    last_seen: datetime


def unanswered(session: Session, period: Period, most: int = MOST) -> list[Unanswered]:
    """The commonest first, of chats that ended: until then people may say no. Upper and lower case are the same."""
    said = func.lower(func.trim(Turn.said)).label("words")
    times = func.count().label("times")
    last = func.max(Turn.at, type_=Turn.at.type).label("last_seen")
    rows = (
        select(said, times, func.min(Turn.at, type_=Turn.at.type), last)
        .where(period.holds(Turn.at), Turn.said.is_not(None), Turn.reply["band"].as_string() == "lost")
        .where(Turn.conversation.not_in(select(Conversation.id)))
        .group_by("words")
        .order_by(times.desc(), last.desc(), said)
        .limit(most)
    )
    return [Unanswered(*row) for row in session.execute(rows)]
