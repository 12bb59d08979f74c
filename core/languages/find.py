"""Names the language of a message that is not in English: by its script, by telling words, by its letters."""

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from core.languages.clusters import by_clusters
from core.languages.fold import words_of
from core.languages.known import known
from core.languages.scripts import by_script
from core.languages.words import by_words, has_telling

SURE = 0.9
FEW_WORDS = 3
ENGLISH_SHARE = 0.25


def language_of(text: str) -> str | None:
    """The language's name in English ("Polish"), or None for English and for what cannot be told."""
    words = words_of(text)
    if not words:
        return None
    return by_script(text) or by_words(words) or _by_build(words) or _by_letters(text, words)


def _by_build(words: list[str]) -> str | None:
    """The language the words are built like, if one of them is known: a name or misspelt English has none."""
    language = by_clusters(words) if len(words) > 1 else None
    if language is None or not has_telling(words, language):
        return None
    return language if _english_share(words, language) <= ENGLISH_SHARE else None


def _by_letters(text: str, words: list[str]) -> str | None:
    """The language that the letters of a whole sentence name; misspelt English has an English word or two."""
    if len(words) <= FEW_WORDS:
        return None
    code, chance = _identifier().classify(text.lower())
    language = known().codes.get(code)
    return language if language and chance > SURE and _english_share(words, language) <= ENGLISH_SHARE else None


def _english_share(words: list[str], language: str) -> float:
    theirs = known().lexicons.get(language, ())
    return sum(word in known().english and word not in theirs for word in words) / len(words)


@lru_cache
def _identifier() -> LanguageIdentifier:
    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages(["en", *known().codes])
    return made
