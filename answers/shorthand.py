"""How advisors write in short, as data/answers/shorthand.yml lists it: words, and what stands for an answer."""

from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer
import yaml
from rapidfuzz.utils import default_process

from core.settings import settings

_stemmer = snowballstemmer.stemmer("english")
APOSTROPHES = str.maketrans("", "", "'’")

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Shorthand:
    """`words`: what a short word stands for, in stems. `ways`: the topics that a phrase in stems asks for."""

    words: dict[str, Phrase]
    ways: dict[Phrase, tuple[str, ...]]


def _words(text: str) -> list[str]:
    return default_process(text.translate(APOSTROPHES)).split()


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))


def stems(text: str) -> Phrase:
    """The words of `text` in their plainest form: lower case, without endings and marks."""
    return tuple(map(_stem, _words(text)))


def in_full(text: str) -> Phrase:
    """The stems of `text` with its short words written out: "fin ass" gives those of "financial assessment"."""
    known = shorthand().words
    return tuple(each for word in _words(text) for each in known.get(word) or (_stem(word),))


@lru_cache
def shorthand() -> Shorthand:
    """The file, read once. Raises KeyError when a part of it is missing."""
    told = yaml.safe_load((settings().data / "answers/shorthand.yml").read_text("utf-8"))
    words = {short: stems(full) for short, full in told["words"].items()}
    ways: dict[Phrase, tuple[str, ...]] = {}
    for topic, phrases in told["topics"].items():
        for phrase in phrases:
            key = tuple(each for word in phrase.split() for each in words.get(word, stems(word)))
            ways[key] = (*ways.get(key, ()), topic)
    return Shorthand(words, ways)


@lru_cache
def in_ways() -> frozenset[str]:
    """Every stem that stands in a phrase of shorthand: none of them is a slip of the fingers."""
    return frozenset(stem for way in shorthand().ways for stem in way)
