"""The words of a message, and which of them could be names."""

import re
from dataclasses import dataclass

from conversations.redaction.lists import doubtful_names, everyday, listed_names
from conversations.redaction.spelling import plain

_WORD = re.compile(r"(?![^\W\d_]{1,3}\d)[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Word:
    """One word of a message; `key` is its spelling in the lists, its end leaves out a final 's."""

    key: str
    start: int
    end: int
    capital: bool

    @property
    def listed(self) -> bool:
        """Whether the lists hold it."""
        return self.key in listed_names()

    @property
    def only_a_name(self) -> bool:
        """Whether the lists hold it and it means nothing else."""
        return (self.listed or self._double) and self.key not in doubtful_names()

    @property
    def could_be(self) -> bool:
        """Whether it is written like a name and is no everyday word."""
        return len(self.key) > 1 and (self.only_a_name or (self.capital and (self.listed or not self.everyday)))

    @property
    def everyday(self) -> bool:
        """Whether people use it for other things."""
        return self.key in everyday()

    @property
    def _double(self) -> bool:
        parts = self.key.split("-")
        return len(parts) > 1 and any(part in listed_names() and part not in doubtful_names() for part in parts)


def words_of(text: str) -> list[Word]:
    """Each word of `text`, in order, without the letters of codes such as "NG13"."""
    return [_word(found) for found in _WORD.finditer(text)]


def _word(found: re.Match[str]) -> Word:
    written, end = found.group(), found.end()
    key = plain(written)
    if key.endswith("'s"):
        key, end = key[:-2], end - 2
    elif key.endswith("s") and key not in listed_names() and key not in everyday() and key[:-1] in listed_names():
        key, end = key[:-1], end - 1
    return Word(key, found.start(), end, written[0].isupper() and not (len(written) > 1 and written.isupper()))
