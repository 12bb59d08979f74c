"""Says an answer: the right version and part, its facts filled in, by the clock."""

from datetime import datetime
from typing import cast

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from answers.records import ENGLISH, SPOKEN, AnswerVersion, State
from answers.spoken import About, Link, Part, SpokenAnswer
from answers.translations import translated_into
from answers.words import words
from core import clock
from core.facts import facts, with_facts
from core.facts.changes import keep_up
from core.facts.hours import is_open
from core.settings import settings

FURTHER: tuple[Part, ...] = ("more", "simpler")


def speak(
    session: Session, topic: str, *, about: About = "self", part: Part = "short", moment: datetime | None = None
) -> SpokenAnswer:
    """The words on `topic`, for the person themselves or `about` someone else, at `moment` (now when None).

    A part that the answer lacks falls back to the short one. Words that were withdrawn, and in production a
    provisional answer about money, give way to the phone line. Raises KeyError for a topic without words.
    """
    version = spoken_version(session, topic) or _newest(session, topic, ("withdrawn",), ENGLISH)
    if version is None:
        raise KeyError(f"there are no words on {topic}")
    return say_version(session, version, about=about, part=part, moment=moment)


def say_version(
    session: Session, version: AnswerVersion, *, about: About = "self", part: Part = "short",
    moment: datetime | None = None,
) -> SpokenAnswer:  # fmt: skip
    """The words of one version as they are said, or would be: a draft is previewed like this."""
    keep_up(session)
    moment = (moment or clock.now()).astimezone(clock.LONDON)
    front, instead = version.front, _instead(version)
    text = words(session, instead) if instead else _text(version.parts, about, part, moment)
    return SpokenAnswer(
        topic=version.topic,
        title=front["title"],
        text=with_facts(text, facts(), moment.date()).text,
        summary=with_facts(text if instead else front["summary"], facts(), moment.date()).text,
        version=version.number,
        state=cast(State, version.state),
        provisional=version.state == "provisional" and "safety" not in version.tags,
        links=tuple(Link(each["label"], str(facts()[each["fact"]].value)) for each in front.get("links", [])),
        next_steps=tuple(front.get("next_steps", [])),
        parts=tuple(each for each in FURTHER if each in version.parts and version.state != "withdrawn"),
        directory=front.get("directory", ""),
        tags=tuple(front.get("tags", [])),
        languages=translated_into(session, version),
    )


def spoken_version(session: Session, topic: str, language: str = ENGLISH) -> AnswerVersion | None:
    """The version of `topic` that may be said, live words before provisional ones, or None where there is none."""
    return _newest(session, topic, SPOKEN, language)


def _newest(session: Session, topic: str, states: tuple[State, ...], language: str) -> AnswerVersion | None:
    order = case({state: place for place, state in enumerate(states)}, value=AnswerVersion.state)
    return session.scalars(
        select(AnswerVersion)
        .where(AnswerVersion.topic == topic, AnswerVersion.language == language, AnswerVersion.state.in_(states))
        .order_by(order, AnswerVersion.number.desc())
        .limit(1)
    ).first()


def _instead(version: AnswerVersion) -> str:
    """The id of the words that are said in place of these, "" when these may be said."""
    if version.state == "withdrawn":
        return "answer_withdrawn"
    withheld = version.state == "provisional" and settings().production and "money" in version.tags
    return "money_withheld" if withheld else ""


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
