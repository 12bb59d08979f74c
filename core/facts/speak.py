"""Puts facts into words: `{asc_phone}` in a text becomes the value, with a caution when it has expired."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.facts.fact import Fact

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
SENTENCE = re.compile(r"[^.!?\n]*(?:\{[a-z0-9_]+\}[^.!?\n]*)*[.!?]?")
CAUTION = " This may have changed: check on {asc_phone}."


@dataclass(frozen=True)
class Spoken:
    """A text with its facts in it, the ids of the facts used, and of those past their date."""

    text: str
    used: tuple[str, ...]
    expired: tuple[str, ...]


def with_facts(text: str, facts: Mapping[str, Fact], today: date) -> Spoken:
    """Fill every `{fact_id}`; a sentence that rests on an expired fact is followed by a caution.

    Raises KeyError for a fact that does not exist: the build's check keeps such words out.
    """
    used = tuple(dict.fromkeys(PLACEHOLDER.findall(text)))
    expired = tuple(id for id in used if facts[id].expired(today))
    if expired:
        text = SENTENCE.sub(lambda found: _cautioned(found.group(), expired), text)
    return Spoken(PLACEHOLDER.sub(lambda found: facts[found.group(1)].spoken(), text), used, expired)


def unknown_facts(text: str, facts: Mapping[str, Fact]) -> list[str]:
    """The placeholders of `text` that name no fact."""
    return [id for id in PLACEHOLDER.findall(text) if id not in facts]


def _cautioned(sentence: str, expired: tuple[str, ...]) -> str:
    return sentence + CAUTION if any(f"{{{id}}}" in sentence for id in expired) else sentence
