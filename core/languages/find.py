"""Names the language of a message that is not in English: by its script, by telling words, by its letters."""

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from core.languages.fold import words_of
from core.languages.known import known
from core.languages.scripts import by_script
from core.languages.words import by_words

SURE = 0.9
FEWEST_WORDS = 4
ENGLISH_SHARE = 0.25


def language_of(text: str) -> str | None:
    """The language's name in English ("Polish"), or None for English and for what cannot be told."""
    words = words_of(text)
    if not words:
        return None
    return by_script(text) or by_words(words) or _by_letters(text, words)


def _by_letters(text: str, words: list[str]) -> str | None:
    """The language that the letters of a whole sentence name; misspelt English has an English word or two."""
    if len(words) < FEWEST_WORDS:
        return None
    code, chance = _identifier().classify(text.lower())
    language = known().codes.get(code)
    theirs = known().lexicons.get(language or "", ())
    english = sum(word in known().english and word not in theirs for word in words)
    return language if chance > SURE and english <= ENGLISH_SHARE * len(words) else None


@lru_cache
def _identifier() -> LanguageIdentifier:
    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages(["en", *known().codes])
    return made
