"""The language that a message's words name, in Latin letters, with or without accents."""

from core.languages.known import Lexicon, known
from core.languages.pinyin import is_pinyin, is_telling_pinyin

SHORT = 3
LEAST, ENOUGH = 1.0, 1.5
PART = 0.25
TWICE = 2
ENGLISH_NOUN = 0.3  # a borrowed "hospital" or "carers allowance" says little; "the" and "my" say much


def by_words(words: list[str]) -> str | None:
    """The language most of whose telling words are in `words`, or None if English words outweigh them."""
    ranked = sorted(known().lexicons, key=lambda each: rank(words, each), reverse=True)
    return next((each for each in ranked if accepted(words, each)), None)


def accepted(words: list[str], language: str) -> bool:
    """True if `words` have enough that no English message has, and more of it than of English."""
    telling = sum(_telling(word, language, words) for word in words)
    ambiguous = sum(_ambiguous(word, language) for word in words)
    english = english_weight(words, known().lexicons[language])
    if telling < LEAST:
        return False
    if len(words) <= SHORT:
        return english < 1
    if telling + ambiguous < PART * len(words):
        return False
    return telling + ambiguous > english * (1 if telling >= ENOUGH else TWICE)


def rank(words: list[str], language: str) -> float:
    """How much of `words` is this language's; a word that three languages have counts a third."""
    return sum(
        (_telling(word, language, words) or _ambiguous(word, language)) / max(1, _sharers(word)) for word in words
    )


def english_weight(words: list[str], but: Lexicon | None = None) -> float:
    """How English the words are, those of the lexicon `but` left out."""
    left = [word for word in words if but is None or word not in but]
    return sum(1 if word in known().small else ENGLISH_NOUN if word in known().english else 0 for word in left)


def _telling(word: str, language: str, words: list[str]) -> float:
    if word in known().english or word in known().shared:
        return 0
    if word in known().lexicons[language]:
        return 1 if len(word) > SHORT else 0.5
    if language == "Chinese" and _is_chinese(words):
        return 1 if is_telling_pinyin(word) else 0.25
    return 0


def _is_chinese(words: list[str]) -> bool:
    """True if all `words` are Chinese syllables and some are everyday Chinese words, not only a name."""
    chinese = [word for word in words if word in known().lexicons["Chinese"] and word not in known().shared]
    return bool(chinese) and all(map(is_pinyin, words))


def _ambiguous(word: str, language: str) -> float:
    both = word in known().english or word in known().shared
    return 0.5 if both and word in known().lexicons[language] else 0


def _sharers(word: str) -> int:
    return sum(word in lexicon for lexicon in known().lexicons.values())
