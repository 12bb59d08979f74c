"""What stands between the store and the public: unconfirmed safety facts, provisional safety words."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.records import SPOKEN, AnswerVersion
from core.facts import facts
from core.facts.changes import keep_up
from core.facts.speak import PLACEHOLDER
from core.topics import topics_of


def startup_problems(session: Session, production: bool) -> list[str]:
    """Safety facts that nobody confirmed, and in `production` safety words still provisional, in plain words."""
    keep_up(session)
    safety = {topic.id for topic in topics_of("safety")}
    versions = session.scalars(
        select(AnswerVersion).where(AnswerVersion.topic.in_(safety), AnswerVersion.state.in_(SPOKEN))
    ).all()
    used = {id for version in versions for text in version.parts.values() for id in PLACEHOLDER.findall(text)}
    unconfirmed = [facts()[id] for id in sorted(used) if facts()[id].confirmed_by is None]
    return [
        *(f"{fact.label}: {fact.spoken()}" for fact in unconfirmed),
        *(f"the words on {v.topic} are provisional" for v in versions if production and v.state == "provisional"),
        *(f"there are no words on {topic}" for topic in sorted(safety - {v.topic for v in versions})),
    ]
