"""Everyday ways of asking, as data/directory/synonyms.yml lists them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from core.settings import settings
from directory.text.normal import stem, words


@dataclass(frozen=True)
class Need:
    """Something people ask for: `find` names what a right service says, `near` what may help a little.

    Each of `find` and `near` is a set of phrases (stems) that must all stand in one field of the service. A `broad`
    need is often spoken of beside another, which then counts for more; one `otherwise` counts only where it is alone.
    """

    name: str
    find: tuple[tuple[str, ...], ...]
    near: tuple[tuple[str, ...], ...]
    topics: tuple[str, ...]
    near_topics: tuple[str, ...]
    broad: bool = False
    otherwise: bool = False


@dataclass(frozen=True)
class Synonyms:
    """The file, ready for use: `ways` leads from a phrase in stems to the needs it stands for."""

    needs: dict[str, Need]
    ways: dict[str, tuple[Need, ...]]
    spellings: dict[str, tuple[str, ...]]
    glue: frozenset[str]
    ignored: frozenset[str]
    weak: frozenset[str]
    languages: frozenset[str]
    words: frozenset[str]


def respelt(told: list[str], spellings: dict[str, tuple[str, ...]]) -> list[str]:
    """Words in the spelling we keep: "foodbank" becomes food, bank."""
    return [each for word in told for each in spellings.get(word, (word,))]


def without(told: list[str], glue: frozenset[str]) -> list[str]:
    """The words without those that only hold a phrase together; all of them when nothing else is there."""
    return [each for each in told if each not in glue] or told


@lru_cache
def synonyms() -> Synonyms:
    """The file, read once. Raises KeyError or ValueError when it is malformed."""
    return read_synonyms((settings().data / "directory" / "synonyms.yml").read_text("utf-8"))


def read_synonyms(text: str) -> Synonyms:
    """The synonyms written in `text` (YAML)."""
    told: dict[str, Any] = yaml.safe_load(text)
    spellings = {"".join(words(odd)): tuple(words(kept)) for odd, kept in told["spellings"].items()}
    glue, ignored, weak = (frozenset(words(told[kind])) for kind in ("glue", "ignore", "weak"))
    needs = {name: _need(name, about, spellings) for name, about in told["needs"].items()}
    said = [(way, needs[name]) for name, about in told["needs"].items() for way in (name, *about.get("say", ()))]
    ways: dict[str, tuple[Need, ...]] = {}
    for way, need in said:
        key = " ".join(without(_stems(way, spellings), glue))
        ways[key] = tuple(dict.fromkeys((*ways.get(key, ()), need)))
    known = (
        ignored
        | weak
        | glue
        | frozenset(words(told["languages"]))
        | {word for way, _ in said for word in words(way)}
        | set(spellings)
    )
    languages = frozenset(words(told["languages"]))
    return Synonyms(needs, ways, spellings, glue, ignored, frozenset(map(stem, weak)), languages, known)


def _need(name: str, about: dict[str, Any], spellings: dict[str, tuple[str, ...]]) -> Need:
    find, near = (
        tuple(tuple(" ".join(_stems(part, spellings)) for part in each.split("+")) for each in about.get(kind, ()))
        for kind in ("find", "near")
    )
    topics, near_topics = (tuple(about.get(kind, ())) for kind in ("topics", "near_topics"))
    return Need(name, find, near, topics, near_topics, broad="broad" in about, otherwise="otherwise" in about)


def _stems(text: str, spellings: dict[str, tuple[str, ...]]) -> list[str]:
    return [stem(word) for word in respelt(words(text), spellings)]
