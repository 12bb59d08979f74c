"""Cuts a text into words that know where they stood."""

import re
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Word:
    """A word as written, its lower-case form, and its span in the text."""

    written: str
    plain: str
    start: int
    end: int


def split(text: str) -> tuple[Word, ...]:
    """The words of `text` in order: runs of letters and digits, so that hyphens and apostrophes part words."""
    return tuple(Word(each[0], each[0].lower(), *each.span()) for each in WORD.finditer(text))


def plain(text: str) -> str:
    """`text` in lower-case words with single spaces: the key under which a name is kept."""
    return " ".join(word.plain for word in split(text))
