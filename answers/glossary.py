"""Explains a hard word that stands in a message, also when it is misspelt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from rapidfuzz import fuzz, process

from core.settings import settings

ASKED = re.compile(r"\b(?:what(?:s| is| are| does| do| the)?|meaning of|mean by|explain|definition of)\s+")
ARTICLE = re.compile(r"^(?:a|an|the) ", re.IGNORECASE)
# A slip in a shorter word too easily makes another word: "pa" is not "pay", nor "carer" "career".
SHORTEST_MISSPELT = 6
LIKE_ENOUGH = 82


@dataclass(frozen=True)
class Term:
    """A word as the council uses it, and what it means in plain words."""

    word: str
    means: str


def explain(text: str) -> Term | None:
    """The glossary word that `text` asks about, or None. What follows "what does" counts before the rest."""
    message = _plain(text)
    asked = ASKED.search(message)
    places = [message[asked.end() :], message] if asked else [message]
    return next((term for place in places if (term := _written(place) or _misspelt(place))), None)


def hard_words(text: str) -> list[Term]:
    """The glossary words that stand in `text`, each once, in their order."""
    return list(dict.fromkeys(_terms()[found.group(1)] for found in _pattern().finditer(_plain(text))))


def read_terms(path: Path) -> dict[str, Term]:
    """Every term of the file by each of its names. Raises ValueError when a name stands twice."""
    found: dict[str, Term] = {}
    for each in yaml.safe_load(path.read_text("utf-8")) or []:
        term = Term(each["word"], each["means"])
        for name in dict.fromkeys(map(_plain, (ARTICLE.sub("", each["word"]), *each.get("also", [])))):
            if name in found:
                raise ValueError(f"the glossary explains '{name}' twice")
            found[name] = term
    return found


@lru_cache
def _terms() -> dict[str, Term]:
    return read_terms(settings().data / "answers/glossary.yml")


@lru_cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_terms(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})s?\b")


def _written(message: str) -> Term | None:
    found = _pattern().search(message)
    return _terms()[found.group(1)] if found else None


def _misspelt(message: str) -> Term | None:
    names = [name for name in _terms() if len(name) >= SHORTEST_MISSPELT]
    likely = (process.extractOne(run, names, scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH) for run in _runs(message))
    best = max((each for each in likely if each), key=lambda each: each[1], default=None)
    return _terms()[best[0]] if best else None


def _runs(message: str) -> Iterator[str]:
    words = message.split()
    longest = max(len(name.split()) for name in _terms())
    for start in range(len(words)):
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            yield " ".join(words[start:end])


def _plain(text: str) -> str:
    """In small letters, without apostrophes, and with spaces for hyphens and other marks."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’]", "", text.lower())).split())
