"""Finds people's names: by the lists where the name means nothing else, otherwise by a cue or by the reader."""

import re
from collections.abc import Collection, Iterator, Sequence

from conversations.redaction.cues import Cue, cues
from conversations.redaction.patterns import one_of
from conversations.redaction.reader import chances
from conversations.redaction.sorts import BOTH, ENGLISH, LIKE_NAMES, NAME, UNKNOWN, sort_of
from conversations.redaction.spans import Found
from conversations.redaction.spelling import resembles_name
from conversations.redaction.words import Word, words_of

LONGEST = 4  # words in one name
# How likely the reader must think a name, by what the word is known as: found on the dev halves of the
# judged messages, here and in tests/evaluation. A misspelt name looks like a misspelt word, so little is enough there.
ENOUGH = {NAME: 0.5, BOTH: 0.6, UNKNOWN: 0.6, ENGLISH: 0.9, LIKE_NAMES[UNKNOWN]: 0.04, LIKE_NAMES[ENGLISH]: 0.012}
NEVER = 2.0

_GAP, _GAP_AFTER_INITIAL = re.compile(r"[ \t]{1,3}"), re.compile(r"\.?[ \t]{0,3}")
_TITLED = re.compile("st|saint|king|queen|prince|lord")
_NAMED_AFTER = re.compile(
    one_of("centre center school college academy hospital hospice surgery street road lane avenue park ward trust")
    + "|"
    + one_of("foundation society museum library theatre church syndrome disease")
)


def names(text: str) -> Iterator[Found]:
    """Each name as a whole, first names and family names together."""
    words, expected = words_of(text), cues(text)
    heard = _heard(text, words)
    at, done = 0, -1
    while at < len(words):
        cue = expected.get(words[at].start)
        sure = _begins(words[at], cue) and (cue or not _of_a_place(words, at))
        if sure or at in heard:
            first = at if cue else _back(text, words, heard, at, done)
            done = _on(text, words, heard, at, cue)
            yield Found(words[first].start, words[done].end, cue.mask if cue else "[name]")
            at = done
        at += 1


def _heard(text: str, words: Sequence[Word]) -> Collection[int]:
    """Which words the reader takes for a name; the better the word is known as another, the surer it must be."""
    weighed = chances(text, words)
    return {
        at
        for at, word in enumerate(words)
        if weighed.get(word.start, 0) >= ENOUGH.get(sort_of(word.key), NEVER) and not _of_a_place(words, at)
    }


def _begins(word: Word, cue: Cue | None) -> bool:
    if cue is None or word.only_a_name:
        return word.only_a_name
    if word.could_be or (word.listed and (cue.any_listed or not word.everyday)):
        return True
    return len(word.key) > 1 and not word.everyday and (cue.any_unknown or resembles_name(word.key))


def _on(text: str, words: Sequence[Word], heard: Collection[int], at: int, cue: Cue | None) -> int:
    last = at
    for next in range(at + 1, min(at + LONGEST, len(words))):
        if not _together(text, words[next - 1], words[next]):
            break
        if next in heard or _goes_on(words[next], cue):
            last = next
        elif not (len(words[next].key) == 1 and words[next].capital):
            break
    return last


def _goes_on(word: Word, cue: Cue | None) -> bool:
    unknown = cue is not None and cue.any_unknown and len(word.key) > 1
    return word.could_be or (not word.everyday and (word.listed or unknown))


def _back(text: str, words: Sequence[Word], heard: Collection[int], at: int, done: int) -> int:
    first = at
    for before in range(at - 1, max(done, at - LONGEST), -1):
        if not _together(text, words[before], words[before + 1]):
            break
        if not (before in heard or words[before].could_be or _initial(words[before])):
            break
        first = before
    return first


def _together(text: str, one: Word, other: Word) -> bool:
    gap = _GAP_AFTER_INITIAL if len(one.key) == 1 else _GAP
    return gap.fullmatch(text, one.end, other.start) is not None


def _of_a_place(words: Sequence[Word], at: int) -> bool:
    """Whether it is the "Laura" of "Laura Centre" the "Mary" of "St Mary's" or the one of "King Edward"."""
    after = words[at + 1 : at + 3]
    if len(after) > 1 and not after[0].capital:
        after = after[:1]
    titled = at > 0 and _TITLED.fullmatch(words[at - 1].key)
    return bool(titled) or any(_NAMED_AFTER.fullmatch(word.key) for word in after)


def _initial(word: Word) -> bool:
    return len(word.key) == 1 and word.capital and word.key not in "ai"
