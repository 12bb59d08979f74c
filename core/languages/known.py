"""What is known of the languages: scripts, letters and words, read once from data/languages."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from core.languages.fold import fold
from core.settings import settings


@dataclass(frozen=True)
class Lexicon:
    """The words of one language without accents, and beginnings of words ("potrzeb*")."""

    words: frozenset[str]
    stems: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        plain = fold(word)
        return plain in self.words or plain.startswith(self.stems)


@dataclass(frozen=True)
class Known:
    """`english` is any English word; `small` those that hold an English sentence together; `shared` what English
    speakers here say too: greetings, kin, names."""

    scripts: dict[str, str]
    letters: dict[str, dict[str, str]]
    codes: dict[str, str]
    lexicons: dict[str, Lexicon]
    english: frozenset[str]
    small: frozenset[str]
    shared: frozenset[str]


@lru_cache
def known() -> Known:
    """All that data/languages says."""
    folder = settings().data / "languages"
    told = yaml.safe_load((folder / "languages.yml").read_text("utf-8"))
    lexicons = {file.stem: _lexicon(_words(file)) for file in sorted((folder / "words").glob("*.txt"))}
    english, small, shared = (_words(folder / f"{name}.txt") for name in ("english", "english_small", "also_english"))
    return Known(**told, lexicons=lexicons, english=english | small, small=small, shared=shared)


def _words(file: Path) -> frozenset[str]:
    return frozenset(file.read_text("utf-8").split())


def _lexicon(words: frozenset[str]) -> Lexicon:
    stems = tuple(word[:-1] for word in words if word.endswith("*"))
    return Lexicon(frozenset(word for word in words if not word.endswith("*")), stems)
