"""The language that a message's letters name: a script of its own, or a letter that no sister has."""

import unicodedata

from core.languages.known import known

SHARE = 0.3  # residents write "blue badge" in Latin letters; an English message has at most a name in others


def by_script(text: str) -> str | None:
    """The language of the script that a good part of `text` is in; None for Latin letters."""
    # Vowel signs are marks, not letters, in the scripts of India.
    written = [letter for letter in text if unicodedata.category(letter)[0] in "LM"]
    scripts = [unicodedata.name(letter, "").split(" ")[0] for letter in written]
    for script, language in known().scripts.items():
        if scripts.count(script) > SHARE * len(scripts):
            return _sister(text, script) or language
    return None


def _sister(text: str, script: str) -> str | None:
    telling = known().letters.get(script, {})
    return next((each for each, letters in telling.items() if any(letter in text.lower() for letter in letters)), None)
