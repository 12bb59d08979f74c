"""Finds people's names: by the lists where the name means nothing else, by a cue otherwise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conversations.redaction.cues import Cue, cues
from conversations.redaction.lists import doubtful_names, everyday, listed_names
from conversations.redaction.spans import Found
from conversations.redaction.spelling import plain, resembles_name

LONGEST = 4  # words in one name
SAINT = frozenset({"st", "saint"})
PLACES = frozenset(
    [
        "centre",
        "center",
        "school",
        "college",
        "academy",
        "hospital",
        "hospice",
        "surgery",
        "street",
        "road",
        "lane",
        "avenue",
        "park",
        "ward",
        "trust",
        "foundation",
        "society",
        "museum",
        "library",
        "theatre",
        "church",
        "syndrome",
        "disease",
    ]
)

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GAP = re.compile(r"[ \t]{1,3}|\.[ \t]?")


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


def names(text: str) -> Iterator[Found]:
    """Each name as a whole, first names and family names together."""
    words, expected = _words(text), cues(text)
    at, done = 0, -1
    while at < len(words):
        cue = expected.get(words[at].start)
        if _begins(words[at], cue) and (cue or not _of_a_place(words, at)):
            first = at if cue else _back(text, words, at, done)
            done = _on(text, words, at, cue)
            yield Found(words[first].start, words[done].end, cue.mask if cue else "[name]")
            at = done
        at += 1


def _words(text: str) -> list[Word]:
    return [_word(found) for found in _WORD.finditer(text)]


def _word(found: re.Match[str]) -> Word:
    written, end = found.group(), found.end()
    key = plain(written)
    if key.endswith("'s"):
        key, end = key[:-2], end - 2
    elif key.endswith("s") and key not in listed_names() and key not in everyday() and key[:-1] in listed_names():
        key, end = key[:-1], end - 1
    return Word(key, found.start(), end, written[0].isupper() and not (len(written) > 1 and written.isupper()))


def _begins(word: Word, cue: Cue | None) -> bool:
    if cue is None or word.only_a_name:
        return word.only_a_name
    if word.could_be or (word.listed and (cue.any_listed or not word.everyday)):
        return True
    return len(word.key) > 1 and not word.everyday and (cue.any_unknown or resembles_name(word.key))


def _on(text: str, words: Sequence[Word], at: int, cue: Cue | None) -> int:
    last = at
    for next in range(at + 1, min(at + LONGEST, len(words))):
        if not _GAP.fullmatch(text, words[next - 1].end, words[next].start):
            break
        if _goes_on(words[next], cue):
            last = next
        elif not _initial(words[next]):
            break
    return last


def _goes_on(word: Word, cue: Cue | None) -> bool:
    unknown = cue is not None and cue.any_unknown and len(word.key) > 1
    return word.could_be or (not word.everyday and (word.listed or unknown))


def _back(text: str, words: Sequence[Word], at: int, done: int) -> int:
    first = at
    for before in range(at - 1, max(done, at - LONGEST), -1):
        if not _GAP.fullmatch(text, words[before].end, words[before + 1].start):
            break
        if not (words[before].could_be or _initial(words[before])):
            break
        first = before
    return first


def _of_a_place(words: Sequence[Word], at: int) -> bool:
    before, after = (
        words[max(at - 1, 0)],
        words[at + 1 : at + (3 if words[at + 1 : at + 2] and words[at + 1].capital else 2)],
    )
    return before.key in SAINT or any(word.key in PLACES for word in after)


def _initial(word: Word) -> bool:
    return len(word.key) == 1 and word.capital and word.key not in "ai"
