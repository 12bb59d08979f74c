"""The English dictionary, read once."""

from functools import lru_cache

from spellchecker import SpellChecker


@lru_cache
def english() -> SpellChecker:
    """Real English words, first names among them, and how often each is written."""
    return SpellChecker(language="en")
