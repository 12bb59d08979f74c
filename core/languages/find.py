"""Names the language of a message that is not in English: by its script, its words, how they are built, its letters."""

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from core.languages.clusters import built_like
from core.languages.fold import words_of
from core.languages.known import known
from core.languages.scripts import by_script
from core.languages.words import accepted, english_weight, has_telling, rank, speakers

SURE = 0.9
FEW_WORDS = 3
ENGLISH_SHARE = 0.25
UNLIKE_ENGLISH = 0.7
FAR_FROM_ENGLISH = 1.0
BUILD = 0.3  # what the build of the words counts for beside the words that are known
LEVEL = 0.2  # shared by the words: of one or two words nothing finer can be told


def language_of(text: str) -> str | None:
    """The language's name in English ("Polish"), or None for English and for what cannot be told."""
    words = words_of(text)
    if not words:
        return None
    return by_script(text) or _by_words(words) or _by_letters(text, words)


def _by_words(words: list[str]) -> str | None:
    """The language of the words, and all that are level with it ("Portuguese or Spanish")."""
    theirs = [word for word in words if word not in known().english]  # "lift" and "wheelchair" are borrowed
    spoken = {language for word in theirs for language in speakers(word)}
    if not spoken or not (any(accepted(words, each) for each in spoken) or _is_built_otherwise(words, theirs)):
        return None
    built = built_like(theirs)
    scores = {each: rank(words, each) / len(words) + BUILD * built.get(each, 0.0) for each in sorted({*spoken, *built})}
    names = [each for each, score in scores.items() if max(scores.values()) - score <= LEVEL / len(words)]
    names = list(dict.fromkeys(name for each in names for name in each.split(" or ")))
    return " or ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _is_built_otherwise(words: list[str], theirs: list[str]) -> bool:
    """True if the words are built like those of another language, and some are known: a name alone is not enough."""
    if len(theirs) < 2 or english_weight([word for word in words if not speakers(word)]) > ENGLISH_SHARE * len(words):
        return False
    built = built_like(theirs)
    best = max(built, key=lambda each: built[each], default=None)
    if best is None or built[best] <= UNLIKE_ENGLISH or not _is_least_english(words, best):
        return False
    return has_telling(words, best) or (len(theirs) > FEW_WORDS and built[best] > FAR_FROM_ENGLISH)


def _by_letters(text: str, words: list[str]) -> str | None:
    """The language that the letters of a whole sentence name; misspelt English has an English word or two."""
    if len(words) <= FEW_WORDS or english_weight([word for word in words if not speakers(word)]) > ENGLISH_SHARE * len(
        words
    ):
        return None
    code, chance = _identifier().classify(text.lower())
    language = known().codes.get(code)
    return language if language and chance > SURE and _is_least_english(words, language) else None


def _is_least_english(words: list[str], language: str) -> bool:
    return english_weight([word for word in words if language not in speakers(word)]) <= ENGLISH_SHARE * len(words)


@lru_cache
def _identifier() -> LanguageIdentifier:
    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages(["en", *known().codes])
    return made
