"""Chinese in Latin letters is told by its syllables: there are only about four hundred."""

import re

INITIAL = "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
FINAL = "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)"
SYLLABLES = re.compile(f"(?:{INITIAL}{FINAL})+")
# Spellings that hardly any other language has.
TELLING = re.compile(r"(?:.*[aeioung])?(?:x[iu]|q[iu]|zh[aeiou]).*")


def is_pinyin(word: str) -> bool:
    """True if the word can be read as Chinese syllables."""
    return SYLLABLES.fullmatch(word) is not None


def is_telling_pinyin(word: str) -> bool:
    """True if it can hardly be anything else ("zhaogu")."""
    return is_pinyin(word) and TELLING.fullmatch(word) is not None
