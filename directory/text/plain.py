"""Text as search compares it: words in the spelling we keep, and their stems."""

from directory.text.normal import stem, words
from directory.text.synonyms import respelt, synonyms


def plain_words(text: str) -> list[str]:
    """The words of `text` in the spelling we keep."""
    return respelt(words(text), synonyms().spellings)


def plain_stems(text: str) -> str:
    """The stems of those words, with one space between."""
    return " ".join(stem(word) for word in plain_words(text))
