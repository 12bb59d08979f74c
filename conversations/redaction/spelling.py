"""Spellings of names: without accents and capitals, and slightly misspelt."""

import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz, process

from conversations.redaction.lists import doubtful_names, first_names

_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "’": "'"})
SHORTEST, LIKENESS = 5, 80


def plain(word: str) -> str:
    """`word` in lower case, without accents."""
    word = word.lower().translate(_LETTERS)
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def resembles_name(key: str) -> bool:
    """Whether `key` is a listed first name with a letter or two wrong."""
    if len(key) < SHORTEST:
        return False
    return process.extractOne(key, _certain_names(), scorer=fuzz.ratio, score_cutoff=LIKENESS) is not None


@lru_cache
def _certain_names() -> tuple[str, ...]:
    return tuple(sorted(first_names() - doubtful_names()))
