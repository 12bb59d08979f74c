"""Says an answer: the right version and part, its facts filled in, by the clock."""

from datetime import datetime

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from answers.records import SPOKEN, AnswerVersion
from answers.spoken import About, Link, Part, SpokenAnswer
from answers.words import words
from core import clock
from core.facts import facts, with_facts
from core.facts.hours import is_open
from core.settings import settings

FURTHER: tuple[Part, ...] = ("more", "simpler")


def speak(
    session: Session, topic: str, *, about: About = "self", part: Part = "short", moment: datetime | None = None
) -> SpokenAnswer:
    """The words on `topic`, for the person themselves or `about` someone else, at `moment` (now when None).

    A part that the answer lacks falls back to the short one. In production a provisional answer about
    money gives way to the phone line. Raises KeyError for a topic without words.
    """
    version = _spoken_version(session, topic)
    moment = (moment or clock.now()).astimezone(clock.LONDON)
    front, provisional = version.front, version.state == "provisional"
    withheld = provisional and settings().production and "money" in front.get("tags", [])
    text = words(session, "money_withheld") if withheld else _text(version.parts, about, part, moment)
    return SpokenAnswer(
        topic=topic,
        title=front["title"],
        text=with_facts(text, facts(), moment.date()).text,
        version=version.number,
        provisional=provisional and "safety" not in front.get("tags", []),
        links=tuple(Link(each["label"], str(facts()[each["fact"]].value)) for each in front.get("links", [])),
        next_steps=tuple(front.get("next_steps", [])),
        parts=tuple(each for each in FURTHER if each in version.parts),
        directory=front.get("directory", ""),
        tags=tuple(front.get("tags", [])),
    )


def _spoken_version(session: Session, topic: str) -> AnswerVersion:
    order = case({state: place for place, state in enumerate(SPOKEN)}, value=AnswerVersion.state)
    found = session.scalars(
        select(AnswerVersion)
        .where(AnswerVersion.topic == topic, AnswerVersion.state.in_(SPOKEN))
        .order_by(order, AnswerVersion.number.desc())
        .limit(1)
    ).first()
    if found is None:
        raise KeyError(f"there are no words on {topic}")
    return found


def _text(parts: dict[str, str], about: About, part: Part, moment: datetime) -> str:
    if part in parts and part != "short":
        return parts[part]
    said = _said(parts, about)
    line = parts.get("open" if is_open(facts()["asc_hours"].openings, moment) else "closed", "")
    return f"{said}\n\n{line}".strip()


def _said(parts: dict[str, str], about: About) -> str:
    """For someone else: words of their own in place of the short answer, or a few more after it."""
    if about == "self":
        return parts["short"]
    return parts.get("someone") or f"{parts['short']}\n\n{parts.get('also', '')}".strip()
