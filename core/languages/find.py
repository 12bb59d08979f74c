"""Names the language of a message that is not in English: by its script, by telling words, by its letters."""

import re
import unicodedata
from functools import lru_cache

import yaml
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from core.settings import settings

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
MOSTLY = 0.5
SURE = 0.7
FEWEST_WORDS = 3
ENGLISH_SHARE = 0.34


def language_of(text: str) -> str | None:
    """The language's name in English ("Polish"), or None for English and for what cannot be told."""
    words = [word.lower() for word in WORD.findall(text)]
    if not words:
        return None
    return _by_script(text) or _by_telling_words(words) or _by_letters(text, words)


def _by_script(text: str) -> str | None:
    letters = [unicodedata.name(letter, "").split(" ")[0] for letter in text if letter.isalpha()]
    scripts: dict[str, str] = _known()["scripts"]
    for script, language in scripts.items():
        if letters.count(script) > MOSTLY * len(letters):
            return language
    return None


def _by_telling_words(words: list[str]) -> str | None:
    """Words of a language that no English message has; one is enough in a short message, else two."""
    telling: dict[str, frozenset[str]] = _telling()
    met = {language: sum(word in theirs for word in words) for language, theirs in telling.items()}
    language = max(met, key=lambda each: met[each])
    english = sum(word in telling_english() for word in words)
    enough = 1 if len(words) <= FEWEST_WORDS else 2
    return language if met[language] >= enough and met[language] > english else None


def _by_letters(text: str, words: list[str]) -> str | None:
    if len(words) < FEWEST_WORDS or sum(word in telling_english() for word in words) > ENGLISH_SHARE * len(words):
        return None
    code, chance = _identifier().classify(text.lower())
    return _known()["codes"].get(code) if chance > SURE else None


@lru_cache
def _known() -> dict[str, dict[str, str]]:
    told: dict[str, dict[str, str]] = yaml.safe_load((settings().data / "languages/languages.yml").read_text("utf-8"))
    return told


@lru_cache
def _telling() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _known()["words"].items()}


@lru_cache
def telling_english() -> frozenset[str]:
    """Everyday English words: their share tells an English message from one in another language."""
    return frozenset((settings().data / "languages/english.txt").read_text("utf-8").split())


@lru_cache
def _identifier() -> LanguageIdentifier:
    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages(["en", *_known()["codes"]])
    return made
