"""What is never masked: masks already there, organisations, and the words of care."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from conversations.redaction.cues import ROLE
from conversations.redaction.lists import first_names, kept_phrases, listed_names
from conversations.redaction.spans import Span

Phrases = Mapping[str, Mapping[int, frozenset[tuple[str, ...]]]]  # first word -> number of words -> phrases

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# "Ratby Library (volunteers)", "Food bank - Kibworth" and "The Carpenters Arms" are seldom said in full.
_PIECES, _THE = re.compile(r"[(),:;/]| [-–] "), re.compile(r"^\s*the\b", re.IGNORECASE)
_MASK = re.compile(
    r"\[(?:email|phone|NHS number|NI number|address|bank details|date of birth|reference|name"
    rf"|(?i:{ROLE})'s name)\]|\b90 or over\b"
)


def masks(text: str) -> list[Span]:
    """Where `text` is masked already."""
    return [found.span() for found in _MASK.finditer(text)]


def organisations(text: str, names: Collection[str]) -> list[Span]:
    """Where one of the organisations `names` is written, in any case, whole or a piece of its name."""
    return _spans(text, _organisation_phrases(frozenset(names))) if names else []


def never_people(text: str) -> list[Span]:
    """Where something stands that is never a person, such as "Blue Badge"."""
    return _spans(text, _kept())


@lru_cache(maxsize=4)
def _organisation_phrases(names: frozenset[str]) -> Phrases:
    whole = {tuple(_words(name)) for name in names}
    pieces = {tuple(_words(_THE.sub("", piece))) for name in names for piece in _PIECES.split(name)}
    said = {words for words in pieces if len(words) > 1 and not listed_names().issuperset(words)}
    return _by_first_word(words for words in whole | said if not (len(words) == 1 and words[0] in first_names()))


@lru_cache
def _kept() -> Phrases:
    return _by_first_word(tuple(_words(phrase)) for phrase in kept_phrases())


def _words(text: str) -> list[str]:
    return [_plain(found.group()) for found in _WORD.finditer(text)]


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _by_first_word(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    made: dict[str, dict[int, set[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(set))
    for words in filter(None, phrases):
        made[words[0]][len(words)].add(words)
    return {first: {n: frozenset(each) for n, each in by.items()} for first, by in made.items()}


def _spans(text: str, phrases: Phrases) -> list[Span]:
    found = list(_WORD.finditer(text))
    words = [_plain(each.group()) for each in found]
    return [
        (found[at].start(), found[at + length - 1].end())
        for at, word in enumerate(words)
        for length, same in phrases.get(word, {}).items()
        if tuple(words[at : at + length]) in same
    ]
