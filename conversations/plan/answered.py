"""The answers of a chat in full, one a topic, with nothing said twice."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from core.topics import topic

Reply = dict[str, Any]
Link = dict[str, str]
Item = TypeVar("Item")


@dataclass
class Answered:
    """All that was said on one topic: `text` as in a reply; `provisional` when any of it is."""

    topic: str
    title: str
    paragraphs: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    provisional: bool = False

    @property
    def text(self) -> str:
        """The paragraphs in one text."""
        return "\n\n".join(self.paragraphs)


def answers_of(replies: list[Reply], passing: Callable[[Reply], set[str]]) -> list[Answered]:
    """The answers in the order asked. `passing` gives the paragraphs of a reply that held only at that moment."""
    found: dict[str, Answered] = {}
    for reply in replies:
        id = reply["topic"]
        answer = found.setdefault(id, Answered(id, topic(id).title))
        gone = passing(reply)
        answer.paragraphs += _fresh(_paragraphs(reply["text"], gone), answer.paragraphs)
        answer.links += _fresh(reply["links"], answer.links)
        answer.provisional |= reply["provisional"]
    return list(found.values())


def _paragraphs(text: str, gone: set[str]) -> list[str]:
    return [each for each in re.split(r"\n\s*\n", text.strip()) if each not in gone]


def _fresh(told: list[Item], before: list[Item]) -> list[Item]:
    return [each for at, each in enumerate(told) if each not in before and each not in told[:at]]
