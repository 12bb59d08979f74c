"""Text in its plainest form, cut into words and stems: the same for what is asked and what is stored."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

APOSTROPHES = str.maketrans("", "", "'’‘`´")
WORD = re.compile(r"[a-z0-9]+")
# The stemmer would make each of these a form of a word that means something else: hear, fit, house, volunteer.
KEPT = frozenset({"hearing", "fitness", "housing", "volunteering"})

_stemmer = snowballstemmer.stemmer("english")


def words(text: str) -> list[str]:
    """The words of `text`: lower case, no accents or apostrophes ("Men's Café" gives mens, cafe)."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and ").translate(APOSTROPHES))
    return WORD.findall("".join(each for each in plain if not unicodedata.combining(each)))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of one plain word."""
    return word if word in KEPT else str(_stemmer.stemWord(word))


def stems(text: str) -> list[str]:
    """The stems of the words of `text`, in order."""
    return [stem(word) for word in words(text)]
