"""Recognises a matter that others look after (bins, passports), by the words people ask with."""

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml
from rapidfuzz.fuzz import partial_ratio
from rapidfuzz.process import extractOne

from core.settings import settings

LONG_ENOUGH = 9  # letters from which a slip of typing still leaves no doubt
ALIKE = 90


@dataclass(frozen=True)
class Matter:
    """`name` as it is said to a resident; `who`: district, county, nhs, govuk, police or lawyer."""

    name: str
    who: str


def who_does(text: str) -> Matter | None:
    """The matter that `text` names, slips of typing allowed, or None. The longest words win ("recycling centre")."""
    found = max(_pattern().finditer(text.lower()), key=lambda each: len(each.group()), default=None)
    return _matters()[found.group()] if found else _misspelt(text.lower())


def _misspelt(text: str) -> Matter | None:
    long = [words for words in _matters() if len(words) >= LONG_ENOUGH]
    near = extractOne(text, long, scorer=partial_ratio, score_cutoff=ALIKE) if len(text) >= LONG_ENOUGH else None
    return _matters()[near[0]] if near else None


@lru_cache
def _matters() -> dict[str, Matter]:
    told = yaml.safe_load((settings().data / "answers/elsewhere.yml").read_text("utf-8"))
    return {word: Matter(each["name"], each["who"]) for each in told for word in each["words"]}


@lru_cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_matters(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
