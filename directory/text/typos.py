"""Mends typing mistakes against words that are known; real English words are left alone."""

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


def may_be_mended(word: str) -> bool:
    """Whether a word that nobody knows may be a slip of the fingers: not a number, not short, not English."""
    return len(word) >= SHORTEST and not word.isdigit() and not is_english(word)


def mend(word: str, known: Collection[str]) -> str:
    """The one of `known` that `word` is meant to be, or `word` itself when all are too far off."""
    slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=slips, limit=5)
    alike = [(slip, other[0] != word[0], other) for other, slip, _ in near]
    return min(alike)[2] if alike else word
