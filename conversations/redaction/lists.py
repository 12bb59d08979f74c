"""The word lists of data/redaction, read once."""

from functools import lru_cache

from core.settings import settings


@lru_cache
def first_names() -> frozenset[str]:
    """First names of every family group, lower case, without accents."""
    return _words("names.txt") | _words("faker_names.txt")


@lru_cache
def listed_names() -> frozenset[str]:
    """First names and family names."""
    return first_names() | _words("surnames.txt") | _words("faker_surnames.txt")


@lru_cache
def doubtful_names() -> frozenset[str]:
    """Names that are also everyday words or places, and rare family names: they need a cue, or the reader."""
    return _words("words.txt") | _words("faker_words.txt") | (_words("faker_surnames.txt") - _words("surnames.txt"))


@lru_cache
def everyday() -> frozenset[str]:
    """Words that people write to the council, misspelt ones too; a cue alone does not make a name of them."""
    return _words("everyday.txt") | _words("medicines.txt")


@lru_cache
def kept_phrases() -> tuple[str, ...]:
    """Phrases that are never a person."""
    return tuple(_lines("kept.txt"))


@lru_cache
def look_alikes() -> tuple[str, ...]:
    """Sentences in which a word that may be a name means something else."""
    return tuple(_lines("look_alikes.txt"))


def _words(file: str) -> frozenset[str]:
    return frozenset(word for line in _lines(file) for word in line.split())


def _lines(file: str) -> list[str]:
    lines = (settings().data / "redaction" / file).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
