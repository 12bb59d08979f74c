"""Finds patterns in a message. Sets of positions are whole numbers, one bit a word, so time grows with length alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import and_, or_

from core.safety.normalise import STOP
from core.safety.pattern import Gap, Pattern, Place

CLOSE = 7


class Message:
    """The words of one message, ready to be searched."""

    def __init__(self, words: Sequence[str]) -> None:
        """Note where each of `words` stands."""
        self._everywhere = (1 << len(words)) - 1
        self._at: dict[str, int] = defaultdict(int)
        for position, word in enumerate(words):
            self._at[word] |= 1 << position
        self._seen = frozenset(self._at)
        self._inside = self._everywhere & ~self._at[STOP]
        self._known: dict[frozenset[str], int] = {}

    def without(self, patterns: Iterable[Pattern]) -> bool:
        """Strike out the words of every match of `patterns`, so that nothing else finds them; tells if any was."""
        struck = reduce(or_, (self._spans(pattern) for pattern in patterns), 0)
        if struck:
            self._at = defaultdict(int, {word: bits & ~struck for word, bits in self._at.items()})
            self._known = {}
        return bool(struck)

    def ends(self, pattern: Pattern) -> int:
        """The positions just after each match of `pattern`."""
        return self._run(pattern, self._everywhere)

    def near(self, patterns: Iterable[Pattern]) -> int:
        """The positions that have a match of every one of `patterns` within reach."""
        close = ~0
        for pattern in patterns:
            close &= _widened(self.ends(pattern), CLOSE)
            if not close:
                return 0
        return close

    def outside_sentences_with(self, found: int, patterns: Iterable[Pattern]) -> int:
        """`found` without what ends in a sentence that holds a match of `patterns`."""
        barred = reduce(or_, (self.ends(pattern) for pattern in patterns), 0) if found else 0
        return reduce(and_, (~each for each in self._sentences() if each & barred), found)

    def _run(self, pattern: Pattern, start: int) -> int:
        at = start
        for piece in pattern:
            at = self._over(piece, at) if isinstance(piece, Gap) else self._past(piece, at)
            if not at:
                return 0
        return at

    def _over(self, gap: Gap, at: int) -> int:
        passable = self._everywhere if gap.crosses else self._inside
        for _ in range(gap.most):
            at |= (at & passable) << 1
        return at

    def _past(self, place: Place, at: int) -> int:
        after = (at & self._singles(place)) << 1
        for phrase in place.phrases:
            if phrase[0] in self._seen:
                after |= self._along(phrase, at)
        return after | at if place.optional else after

    def _along(self, phrase: tuple[str, ...], at: int) -> int:
        for word in phrase:
            at = (at & self._at.get(word, 0)) << 1
        return at

    def _singles(self, place: Place) -> int:
        key = place.singles
        if key not in self._known:
            self._known[key] = reduce(or_, (self._at.get(word, 0) for word in key & self._seen), 0)
        return self._known[key]

    def _spans(self, pattern: Pattern) -> int:
        if not self.ends(pattern):
            return 0
        return reduce(or_, (self._span(pattern, start) for start in _bits(self._starts(pattern[0]))), 0)

    def _starts(self, first: Place | Gap) -> int:
        if isinstance(first, Gap) or first.optional:
            return self._everywhere
        return reduce(or_, (self._at.get(phrase[0], 0) for phrase in first.phrases), self._singles(first))

    def _span(self, pattern: Pattern, start: int) -> int:
        end = self._run(pattern, start)
        return (1 << end.bit_length() - 1) - start if end else 0

    def _sentences(self) -> Iterator[int]:
        """Each sentence as the positions just after its words."""
        begun = 1
        for stop in _bits(self._at[STOP] | 1 << self._everywhere.bit_length()):
            yield (stop << 1) - begun
            begun = stop << 1


def _bits(number: int) -> Iterator[int]:
    while number:
        low = number & -number
        yield low
        number ^= low


def _widened(bits: int, reach: int) -> int:
    for _ in range(reach):
        bits |= bits << 1 | bits >> 1
    return bits
