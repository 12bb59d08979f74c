"""What is asked for most: there the Panel looks with more eyes."""

from collections import Counter
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.records import Turn
from core.test_chats import MARK
from core.topics import topics_of

MANY = 20


def often_asked(session: Session, since: datetime) -> list[str]:
    """The topics answered most since then, at most twenty, the most asked first."""
    answered = {topic.id for topic in topics_of("answer", "journey", "safety")}
    told = session.scalars(select(Turn.reply["topics"]).where(Turn.at >= since, ~Turn.conversation.startswith(MARK)))
    counted = Counter(topic for topics in told for topic in topics or () if topic in answered)
    return [topic for topic, _ in counted.most_common(MANY)]
