"""Words as people type them on a phone: small letters, without accents."""

import re
import unicodedata
from functools import lru_cache

# A number in a word is a letter of Arabic ("sa3duni"); a postcode or "m8" is no word.
WORD = re.compile(r"\b[37]?[^\W\d_]+(?:['23578][^\W\d_]+)*(?:(?<=[^\W\d_]{3})[37])?\b")
ADDRESS = re.compile(r"\S*(?://|www\.|@)\S*")
STROKES = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d"})


def words_of(text: str) -> list[str]:
    """The words of `text` in small letters, with their accents; not those of web and e-mail addresses."""
    plain = ADDRESS.sub(" ", unicodedata.normalize("NFC", text).replace("’", "'"))
    return [word.lower() for word in WORD.findall(plain)]


@lru_cache(4096)
def fold(word: str) -> str:
    """`word` without accents ("mówię" is "mowie")."""
    parted = unicodedata.normalize("NFKD", word.translate(STROKES))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
