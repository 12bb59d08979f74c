"""Finds what to do: the plans of journeys, and the sentences of answers that ask the reader to do something."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from answers.reading import count_words, sentences
from core.topics import topic

BULLET = "- "
MOST_OF_AN_ANSWER = 3
FEWEST_WORDS = 5  # "Call 0116 305 0004." says nothing beside the list of numbers
_DOING = (
    "add|apply|ask|book|bring|buy|call|check|choose|claim|download|fill in|find|get|give|go|join|keep|leave|"
    "look(?! after)|make|pay|press|print|put|read|report|ring|say|see|send|sign|speak|start|take|talk|"
    "tell(?! me)|think|try|turn|use|visit|watch|wear|write"
)
_FIRST = r"(?:(?:or|and|then|please|first),? )?"
_ON_CONDITION = r"(?:(?:to|if|when|before|for) [^,]+, )?"
# What the assistant says of itself ("and I will look") holds in the chat alone.
DOES = re.compile(rf"(?!.*\bI\b){_ON_CONDITION}{_FIRST}(?:{_DOING})\b", re.IGNORECASE)
# One of the ways to do what the answer is about ("by phone, on 0116 305 0004").
WAY = re.compile(r"(?:or )?(?:online|by (?:phone|post|e-?mail)|in (?:person|writing)),? (?:with|on|at|to|through)\b")
JOINING = re.compile(r"^(?:or|and|then),? ", re.IGNORECASE)

Reply = dict[str, Any]
OwnLines = Callable[[Reply], set[str]]


@dataclass(frozen=True)
class Steps:
    """What to do about one topic."""

    topic: str
    title: str
    items: tuple[str, ...]


def is_plan(reply: Reply, own: OwnLines) -> bool:
    """Whether `reply` is a journey's plan: its bullets are none of the answer's own."""
    if topic(reply["topic"]).kind != "journey":
        return False
    bullets = {line for line in reply["text"].splitlines() if line.startswith(BULLET)}
    return bool(bullets - own(reply))


def steps_of(replies: list[Reply], own: OwnLines) -> list[Steps]:
    """Steps by topic: the plans of journeys first, of each its newest; nothing twice. `own` as `own_lines` gives."""
    plans = {each["topic"]: each for each in replies if is_plan(each, own)}
    told = [(id, _bullets(each["text"])) for id, each in plans.items()]
    told += [(each["topic"], _deeds(each["text"])) for each in replies if not is_plan(each, own)]
    seen: set[str] = set()
    found: dict[str, list[str]] = {}
    for id, items in told:
        fresh = [item for item in dict.fromkeys(items) if item not in seen]
        seen.update(fresh)
        found.setdefault(id, []).extend(fresh)
    return [Steps(id, topic(id).title, tuple(items)) for id, items in found.items() if items]


def _bullets(text: str) -> list[str]:
    return [line.removeprefix(BULLET).strip() for line in text.splitlines() if line.startswith(BULLET)]


def _deeds(text: str) -> list[str]:
    """The first sentences of an answer that ask the reader to do something."""
    asked = [_capital(JOINING.sub("", each)) for each in sentences(text) if _is_deed(each)]
    return asked[:MOST_OF_AN_ANSWER]


def _is_deed(sentence: str) -> bool:
    said = re.sub(r"\d+", "", sentence)
    asks = DOES.match(sentence) and count_words(said) >= FEWEST_WORDS and not sentence.endswith(":")
    return bool(asks or WAY.match(sentence))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
