"""Reads the rules of data/safety once, and keeps them compiled."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from core.safety.alarm import Level
from core.safety.normalise import plain
from core.safety.pattern import Pattern, Place, parse
from core.safety.spelling import Spelling
from core.settings import settings

# Most urgent first.
CLASSES = (
    "emergency_medical",
    "suicidal_crisis",
    "child_at_risk",
    "domestic_abuse",
    "safeguarding_concern",
    "urgent_need",
    "carer_breakdown",
)


@dataclass(frozen=True)
class Rule:
    """A named rule: `any` of its patterns, or `every` one, or all of `near` close to each other; not `unless`."""

    topic: str
    name: str
    level: Level
    any: tuple[Pattern, ...]
    every: tuple[Pattern, ...]
    near: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]


@dataclass(frozen=True)
class Rules:
    """All rules, the figures of speech that mean no harm, and the spelling they share."""

    rules: tuple[Rule, ...]
    harmless: tuple[Pattern, ...]
    spelling: Spelling


@lru_cache
def rules() -> Rules:
    """The rules of this installation. Raises ValueError when a pattern names an unknown set."""
    return load_rules(settings().data / "safety")


def load_rules(folder: Path) -> Rules:
    """The rules in `folder`. Raises ValueError as `rules` does."""
    sets = {name: plain_keeping_marks(entries) for name, entries in _yaml(folder / "words.yml").items()}
    short = {str(form): str(meant) for form, meant in _yaml(folder / "short_forms.yml").items()}
    opening = Spelling(short, (), ())

    def patterns(texts: Iterable[str]) -> tuple[Pattern, ...]:
        return tuple(parse(plain(text), sets, opening.of_short) for text in texts)

    found = tuple(
        Rule(
            topic,
            fields["name"],
            fields["level"],
            *(patterns(fields.get(part, ())) for part in ("any", "all", "near", "unless")),
        )
        for topic in CLASSES
        for fields in _yaml(folder / f"{topic}.yml")
    )
    harmless = patterns(_yaml(folder / "harmless.yml"))
    protected = {*(folder / "real_words.txt").read_text("utf-8").split(), *_words(harmless)}
    return Rules(found, harmless, Spelling(short, _vocabulary(found, short), protected))


def plain_keeping_marks(entries: str) -> str:
    """A word set in plain spelling, with the 's that `pattern` reads kept."""
    return " ".join(plain(entry.removesuffix("'s")) + "'s" * entry.endswith("'s") for entry in entries.split())


def _vocabulary(found: Iterable[Rule], short: dict[str, str]) -> set[str]:
    used = {word for rule in found for part in (rule.any, rule.every, rule.near) for word in _words(part)}
    return used | {word for meant in short.values() for word in meant.split()}


def _words(patterns: Iterable[Pattern]) -> Iterable[str]:
    for place in (place for pattern in patterns for place in pattern if isinstance(place, Place)):
        yield from place.singles
        yield from (word for phrase in place.phrases for word in phrase)


def _yaml(file: Path) -> Any:
    return yaml.safe_load(file.read_text("utf-8"))
