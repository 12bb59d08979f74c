"""What the patterns of this folder are written with."""

import re
from collections.abc import Iterator

from conversations.redaction.spans import HIDDEN, Found

ANY = re.IGNORECASE


def one_of(words: str) -> str:
    """A pattern for any of `words`, which stand apart by spaces; an underscore is a space within one."""
    return "(?:" + "|".join(words.split()).replace("_", " ") + ")"


def within(most: int) -> str:
    """A pattern for up to `most` signs without a digit, on one line, with nothing masked among them."""
    return rf"[^\d\n£{HIDDEN}]{{0,{most}}}"


def found(text: str, mask: str, *patterns: re.Pattern[str]) -> Iterator[Found]:
    """Each match of `patterns`, or of its group `it` where it has one: what stands around that is only a cue."""
    for pattern in patterns:
        group = "it" if "it" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            yield Found(*match.span(group), mask)
