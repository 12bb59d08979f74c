"""The answers as the desk looks them up: by their words, each with its weight, and by their meaning."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from answers.records import SPOKEN, AnswerVersion
from answers.shorthand import stems
from answers.speak import spoken_version
from core.topics import Topic, topics_of

PERSON = "human_handoff"

Vectors = npt.NDArray[np.float32]
Meaning = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True)
class Entry:
    """One answer: `names` are the stems of what it is called, `says` those of what it says."""

    topic: Topic
    version: AnswerVersion
    names: frozenset[str]
    says: frozenset[str]


@dataclass(frozen=True)
class Index:
    """Every answer that may be spoken. `rarity` is what a stem weighs; `meanings` is a row an answer."""

    entries: tuple[Entry, ...]
    rarity: dict[str, float]
    meanings: Vectors


_held: WeakKeyDictionary[Engine, tuple[object, Index]] = WeakKeyDictionary()


def index(session: Session, meaning: Meaning) -> Index:
    """The index of what may be spoken now: made anew when a version or its state has changed."""
    engine = session.get_bind().engine
    spoken = select(AnswerVersion.id, AnswerVersion.state).where(AnswerVersion.state.in_(SPOKEN))
    state = session.execute(spoken.order_by(AnswerVersion.id)).all()
    held = _held.get(engine)
    if held is None or held[0] != state:
        held = _held[engine] = state, _made(session, meaning)
    return held[1]


def _made(session: Session, meaning: Meaning) -> Index:
    asked = [each for each in topics_of("answer", "journey", "safety", "meta") if _findable(each)]
    entries = tuple(entry for each in asked if (entry := _entry(session, each)))
    met = Counter(stem for entry in entries for stem in entry.names | entry.says)
    rarity = {stem: math.log((1 + len(entries)) / times) for stem, times in met.items()}
    told = [f"{each.topic.title}. {each.topic.means}. {each.version.front['summary']}" for each in entries]
    return Index(entries, rarity, meaning(told) if told else np.zeros((0, 0), np.float32))


def _findable(topic: Topic) -> bool:
    return topic.kind != "meta" or topic.id == PERSON


def _entry(session: Session, topic: Topic) -> Entry | None:
    version = spoken_version(session, topic.id)
    if version is None:
        return None
    names = stems(f"{topic.title} {topic.means} {topic.id.replace('_', ' ')}")
    says = stems(" ".join((version.front["summary"], *version.parts.values())))
    return Entry(topic, version, frozenset(names), frozenset(says))
