"""The words of an answer as the store has them: they tell which lines of a reply are an answer's own."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.records import ENGLISH, AnswerVersion
from core import clock
from core.facts import facts, with_facts

BY_THE_CLOCK = ("open", "closed")


def own_lines(session: Session, reply: dict[str, Any]) -> set[str]:
    """The lines of the answer that `reply` says; what a journey adds to it is not among them."""
    return {line for text in _parts(session, reply).values() for line in text.splitlines()}


def clock_lines(session: Session, reply: dict[str, Any]) -> set[str]:
    """The paragraphs that hold only at the moment they are said ("The line is open now"): not for paper."""
    return {text for part, text in _parts(session, reply).items() if part in BY_THE_CLOCK}


def _parts(session: Session, reply: dict[str, Any]) -> dict[str, str]:
    version = session.scalars(
        select(AnswerVersion).where(
            AnswerVersion.topic == reply["topic"],
            AnswerVersion.number == reply["answer_version"],
            AnswerVersion.language == ENGLISH,
        )
    ).first()
    if version is None:
        return {}
    return {part: with_facts(text, facts(), clock.today()).text for part, text in version.parts.items()}
