"""What sort a word is, for whoever weighs whether it is a name."""

from conversations.redaction.lists import doubtful_names, everyday, listed_names
from conversations.redaction.spelling import resembles_name
from core.english import english

NAME, BOTH, EVERYDAY, ENGLISH, UNKNOWN = "name", "both", "everyday", "english", "unknown"
LIKE_NAMES = {ENGLISH: "english like a name", UNKNOWN: "unknown like a name"}  # "dorthy", "margret"
MAY_BE_NAMES = frozenset((BOTH, ENGLISH, UNKNOWN, *LIKE_NAMES.values()))


def sort_of(key: str) -> str:
    """Whether a word of the lists is a name alone, a name and a word, or neither; and what it is then."""
    if not key[0].isalpha():
        return "mark"
    if key in listed_names():
        return BOTH if key in doubtful_names() else NAME
    if key in everyday():
        return EVERYDAY
    known = ENGLISH if key in english() else UNKNOWN
    return LIKE_NAMES[known] if resembles_name(key) else known


def shown(key: str) -> str:
    """What the reader sees of it: an everyday word itself, of any other word only its sort."""
    if not key[0].isalpha():
        return "0" if key[0].isdigit() else key
    return key if key in everyday() else sort_of(key)
