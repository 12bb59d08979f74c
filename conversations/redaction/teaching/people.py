"""Invents people for the reader to learn from, of every family group alike."""

import random
from functools import lru_cache

from conversations.redaction.lists import doubtful_names, everyday, first_names, listed_names

_EVERYDAY, _DOUBTFUL, _FAMILY_NAME_TOO, _MISSPELT, _MIXED = 0.3, 0.55, 0.22, 0.1, 0.15
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def person(chance: random.Random) -> str:
    """A first name, at times with a family name: often one that is a word too, at times misspelt or never heard."""
    drawn = chance.random()
    first = chance.choice(_everyday() if drawn < _EVERYDAY else _doubtful() if drawn < _DOUBTFUL else _certain())
    if chance.random() < _MIXED:
        first = _mixed(first, chance.choice(_certain()))
    if chance.random() < _MISSPELT:
        first = misspelt(first, chance)
    return f"{first} {family_name(chance)}" if chance.random() < _FAMILY_NAME_TOO else first


def family_name(chance: random.Random) -> str:
    """A family name."""
    return chance.choice(_family())


def misspelt(word: str, chance: random.Random) -> str:
    """`word` with a letter doubled, missing, changed, or two of them swapped."""
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + chance.choice(_LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def _mixed(one: str, other: str) -> str:
    return one[: (len(one) + 1) // 2] + other[len(other) // 2 :]


@lru_cache
def _certain() -> tuple[str, ...]:
    return tuple(sorted(first_names() - doubtful_names()))


@lru_cache
def _everyday() -> tuple[str, ...]:
    return tuple(name for name in _doubtful() if name in everyday())


@lru_cache
def _doubtful() -> tuple[str, ...]:
    return tuple(sorted(name for name in first_names() & doubtful_names() if len(name) > 2))


@lru_cache
def _family() -> tuple[str, ...]:
    return tuple(sorted(name for name in listed_names() - first_names() if len(name) > 2))
