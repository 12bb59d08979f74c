"""Mends typing mistakes against the directory's own words; real English words are left alone."""

from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spellchecker import SpellChecker

SHORTEST = 4
TWO_SLIPS_FROM = 8


@lru_cache
def _english() -> SpellChecker:
    return SpellChecker(language="en")


def is_english(word: str) -> bool:
    """Whether it is a real English word."""
    return word in _english()


def same_word(told: str, meant: str) -> bool:
    """Whether `told` is `meant` with a slip of the fingers: one, or two in a long word; none in a short one."""
    if told == meant or len(meant) < SHORTEST + 1:
        return told == meant
    slips = 2 if len(meant) >= TWO_SLIPS_FROM else 1
    return OSA.distance(told, meant, score_cutoff=slips) <= slips


def mend(word: str, known: Collection[str]) -> str:
    """The known word that `word` is meant to be, or `word` itself when it is real, too short or too far off."""
    if len(word) < SHORTEST or word.isdigit() or word in known or is_english(word):
        return word
    slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=slips, limit=5)
    alike = [(slip, other[0] != word[0], other) for other, slip, _ in near]
    return min(alike)[2] if alike else word
