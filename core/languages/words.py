"""The language that a message's words name, in Latin letters, with or without accents."""

from functools import lru_cache

from core.languages.known import known
from core.languages.pinyin import is_pinyin, is_telling_pinyin

SHORT = 3
LEAST, ENOUGH = 1.0, 1.5
PART = 0.25
TWICE = 2
WEAK = 0.5  # a word of three letters, and one that English has too
ENGLISH_NOUN = 0.3  # a borrowed "hospital" or "carers allowance" says little; "the" and "my" say much


def has_telling(words: list[str], language: str) -> bool:
    """True if a word of `words` is the language's and not English."""
    return any(_telling(word, language, words) for word in words)


def english_weight(words: list[str]) -> float:
    """How English `words` are."""
    return sum(1 if word in known().small else ENGLISH_NOUN if word in known().english else 0 for word in words)


def accepted(words: list[str], language: str) -> bool:
    """True if `words` have enough that no English message has, and more of the language than of English."""
    theirs = [word for word in words if language in speakers(word)]
    telling = sum(_telling(word, language, words) for word in words)
    if 1 < len(words) == len(theirs) <= SHORT and telling:
        return True
    english = english_weight([word for word in words if word not in theirs])
    if telling < LEAST:
        return False
    if len(words) <= SHORT:
        return english < 1
    weight = telling + sum(WEAK for word in theirs if _is_english_too(word))
    return weight >= PART * len(words) and weight > english * (1 if telling >= ENOUGH else TWICE)


def rank(words: list[str], language: str) -> float:
    """How much of `words` is this language's; a word that three languages have counts a third."""
    return round(sum(_weight(word, language, words) / max(1, len(speakers(word))) for word in words), 6)


def _weight(word: str, language: str, words: list[str]) -> float:
    if _is_english_too(word):
        return WEAK if language in speakers(word) else 0
    return _telling(word, language, words)


def _telling(word: str, language: str, words: list[str]) -> float:
    if _is_english_too(word):
        return 0
    if language in speakers(word):
        return 1 if len(word) > SHORT else WEAK
    if language == "Chinese" and _is_chinese(words):
        return 1 if is_telling_pinyin(word) else WEAK / 2
    return 0


def _is_chinese(words: list[str]) -> bool:
    """True if all `words` are Chinese syllables and some are everyday Chinese words, not only a name."""
    everyday = any("Chinese" in speakers(word) and word not in known().shared for word in words)
    return everyday and all(map(is_pinyin, words))


def _is_english_too(word: str) -> bool:
    return word in known().english or word in known().shared


@lru_cache(4096)
def speakers(word: str) -> tuple[str, ...]:
    """The languages that have `word`."""
    return tuple(language for language, lexicon in known().lexicons.items() if word in lexicon)
