"""What the reader learns from: messages with the names in them marked, and as many without any."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conversations.redaction.spans import Span
from conversations.redaction.teaching.frames import Marked, framed
from conversations.redaction.teaching.people import misspelt

_SMALL, _MISSPELT_WORDS, _WITHOUT_NAMES = 0.6, 0.15, 0.15
_PIECE = re.compile(r"(\{[^}]*\})")
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Lesson:
    """A message, and where its names stand."""

    text: str
    names: tuple[Span, ...]


def lessons(phrases: Sequence[str], look_alikes: Sequence[str], chance: random.Random) -> Iterator[Lesson]:
    """Each phrase as it is and with people put in, mixed with words that only look like names."""
    for phrase in phrases:
        yield _lesson(phrase, chance)
        with_people = framed(phrase, chance)
        if "{" not in with_people:
            continue
        yield _lesson(with_people, chance)
        if chance.random() < _WITHOUT_NAMES:  # what is left once the names are masked names nobody
            yield _lesson(_PIECE.sub("", with_people), chance)
    for phrase in look_alikes:
        yield _lesson(phrase, chance)


def _lesson(marked: Marked, chance: random.Random) -> Lesson:
    slip = chance.random() < _MISSPELT_WORDS
    small, capitals = chance.random() < _SMALL, chance.random() < 0.5
    text, names = "", []
    for piece in _PIECE.split(marked):
        if piece.startswith("{"):
            name = piece[1:-1].title() if capitals and not small else piece[1:-1]
            names.append((len(text), len(text) + len(name)))
            text += name
        else:
            piece = _WORD.sub(lambda found: _slipped(found[0], chance), piece) if slip else piece
            text += piece.lower() if small else piece
    return Lesson(text, tuple(names))


def _slipped(word: str, chance: random.Random) -> str:
    return misspelt(word, chance) if chance.random() < 0.15 else word
