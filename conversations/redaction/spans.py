"""Stretches of a text: what was found in it, joined, cut around what stays, and written out as masks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

Span = tuple[int, int]
HIDDEN = "\ufffc"  # stands for what is masked already; no word, no digit, no space


@dataclass(frozen=True)
class Found:
    """A personal detail from `start` to `end`, and what is written in its place."""

    start: int
    end: int
    mask: str


def hide(text: str, spans: Iterable[Span]) -> str:
    """`text`, of the same length, with the spans made unreadable for every finder."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            pieces += [text[at:start], HIDDEN * (end - start)]
            at = end
    return "".join([*pieces, text[at:]])


def joined(found: Iterable[Found]) -> list[Found]:
    """Overlapping finds as one, named after the longest, in the order of the text."""
    whole: list[Found] = []
    longest = 0
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        length = each.end - each.start
        if whole and each.start < whole[-1].end:
            name = each.mask if length > longest else whole[-1].mask
            whole[-1] = Found(whole[-1].start, max(whole[-1].end, each.end), name)
            longest = max(longest, length)
        else:
            whole.append(each)
            longest = length
    return whole


def outside(found: Iterable[Found], kept: Sequence[Span], text: str) -> Iterator[Found]:
    """The parts of each find that lie outside what is kept and hold a letter or digit."""
    for each in found:
        for start, end in _gaps(each, kept):
            piece = text[start:end]
            start += len(piece) - len(piece.lstrip(" ,\t\n"))
            end -= len(piece) - len(piece.rstrip(" ,\t\n"))
            if any(map(str.isalnum, text[start:end])):
                yield replace(each, start=start, end=end)


def written(text: str, found: Iterable[Found]) -> str:
    """`text` with each find replaced by its mask."""
    pieces, at = [], 0
    for each in sorted(found, key=lambda each: each.start):
        pieces += [text[at : each.start], each.mask]
        at = each.end
    return "".join([*pieces, text[at:]])


def _gaps(found: Found, kept: Sequence[Span]) -> Iterator[Span]:
    at = found.start
    for start, end in sorted(span for span in kept if span[0] < found.end and span[1] > found.start):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < found.end:
        yield at, found.end
