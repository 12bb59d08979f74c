"""The language of a passage that is not in English, so that screen readers speak it with the right voice."""

import unicodedata
from dataclasses import dataclass

from core.languages.signed import lines

SHARE = 0.5  # an English sentence may hold a name in another script
# Unicode's name of a script, and the language that is written in it here.
SCRIPTS = {
    "GUJARATI": "gu", "GURMUKHI": "pa", "BENGALI": "bn", "DEVANAGARI": "hi", "TAMIL": "ta", "TELUGU": "te",
    "MALAYALAM": "ml", "ARABIC": "ar", "HEBREW": "he", "CYRILLIC": "uk", "GREEK": "el", "CJK": "zh",
    "HIRAGANA": "ja", "HANGUL": "ko", "ETHIOPIC": "am", "THAI": "th",
}  # fmt: skip
RIGHT_TO_LEFT = ("ar", "ur", "he", "fa")
# Letters that Urdu has and Arabic has not; Persian shares some, and its readers are few here.
URDU = "ٹڈڑںےھ"


@dataclass(frozen=True)
class Language:
    """As HTML names it."""

    code: str
    dir: str


def language_of_passage(text: str) -> Language | None:
    """The language of `text`, or None for English and other text in Latin letters that nobody has put down as such."""
    for line in lines():
        if line.text == text.strip():
            return Language(line.code, line.dir)
    code = _by_script(text)
    return Language(code, "rtl" if code in RIGHT_TO_LEFT else "ltr") if code else None


def _by_script(text: str) -> str | None:
    # Vowel signs are marks, not letters, in the scripts of India.
    written = [unicodedata.name(each, "").split(" ")[0] for each in text if unicodedata.category(each)[0] in "LM"]
    for script, code in SCRIPTS.items():
        if written.count(script) > SHARE * len(written):
            return "ur" if code == "ar" and any(letter in text for letter in URDU) else code
    return None
