"""The names by which services are asked for: those of data/directory/names.yml, and the directory's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import yaml

from core.settings import settings
from directory.index.listed import Listed
from directory.text.normal import words
from directory.text.plain import plain_words
from directory.text.synonyms import synonyms
from directory.text.typos import is_english

Kind = Literal["sure", "plain", "told"]


@dataclass(frozen=True)
class Name:
    """A name in plain words, and the source id of its service.

    `sure` names stand for themselves; `plain` ones are ordinary words too; `told` ones are the directory's own.
    """

    words: tuple[str, ...]
    source_id: str
    kind: Kind


@lru_cache
def _file() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((settings().data / "directory" / "names.yml").read_text("utf-8"))
    return told


@lru_cache
def asking_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words that ask for a detail, and those that say nothing about which service is meant."""
    return frozenset(words(_file()["asks"])), frozenset(words(_file()["filler"]))


@lru_cache
def curated_names() -> tuple[Name, ...]:
    """The names of names.yml."""
    kinds: tuple[tuple[str, Kind], ...] = (("names", "sure"), ("plain", "plain"))
    return tuple(
        Name(name_words(name), source_id, kind)
        for section, kind in kinds
        for source_id, names in _file()[section].items()
        for name in names
    )


def told_names(listed: Iterable[Listed]) -> tuple[Name, ...]:
    """The names of these services and their organisations, save those made of everyday words alone."""
    by_trust = sorted(listed, key=lambda each: ("no phone" in each.flags, not each.reachable, each.source_id))
    organisations: dict[str, Listed] = {}
    for each in by_trust:
        organisations.setdefault(each.organisation, each)
    told = [(name_words(name), each.source_id) for name, each in organisations.items()]
    told += [(split, each.source_id) for each in by_trust if _telling(split := name_words(each.name))]
    return tuple(
        Name(told_words, source_id, "told")
        for told_words, source_id in told
        if len(told_words) > 1 or _telling(told_words)
    )


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others ("The Laura Centre (COPE)" gives laura, centre, cope)."""
    kept = [word for word in plain_words(name) if word not in synonyms().glue]
    return tuple(dict.fromkeys(kept))


def _telling(told: tuple[str, ...]) -> bool:
    rare = [word for word in told if word not in synonyms().words]
    return bool(rare) and (len(told) > 1 or not is_english(rare[0]))
