"""The figures of redaction: how many names go, how many other words go with them, and how long it takes."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import quantiles
from unittest.mock import patch

from conversations.redaction import names, sorts, spelling, words
from conversations.redaction.lists import first_names, listed_names
from conversations.redaction.mask import mask
from conversations.redaction.spelling import plain
from tests.conversations.redaction.generated import KINDS, cases
from tests.conversations.redaction.judged import GROUPS, Judged, directory_names, places_of

OVERALL = "all groups"


def recall(read: Sequence[Judged]) -> dict[str, float]:
    """The share of names that are masked whole, by family group and overall."""
    groups = {group: [message for message in read if message.group == group] for group in GROUPS}
    return {group: _recall(of_group) for group, of_group in {**groups, OVERALL: read}.items()}


def wrong_messages(read: Sequence[Judged]) -> float:
    """The share of messages in which a word goes that is no name."""
    return sum(bool(message.wrong) for message in read) / len(read)


def wrong_words(read: Sequence[Judged]) -> float:
    """The share of words that are no names, and go."""
    return sum(len(message.wrong) for message in read) / sum(message.words for message in read)


def patterns(half: str) -> dict[str, float]:
    """The share of generated details that are masked exactly, by kind."""
    right = {kind: [mask(typed) == kept for of, typed, kept in cases(half) if of == kind] for kind in KINDS}
    return {kind: sum(each) / len(each) for kind, each in right.items()}


@contextmanager
def nobody_listed(read: Sequence[Judged]) -> Iterator[None]:
    """As if no list held any of the names in these messages, so that only cues and the reader can find them."""
    gone = {plain(word) for message in read for start, end in message.names for word in message.text[start:end].split()}
    some, all = frozenset(first_names() - gone), frozenset(listed_names() - gone)
    caches = (spelling._certain_names, spelling.resembles_name)
    with (
        patch.object(spelling, "first_names", lambda: some),
        patch.object(words, "listed_names", lambda: all),
        patch.object(sorts, "listed_names", lambda: all),
    ):
        for cache in caches:
            cache.cache_clear()
        yield
    for cache in caches:
        cache.cache_clear()


def milliseconds(read: Sequence[Judged], reader: bool) -> Mapping[str, float]:
    """The processor's time for one message: the middle one, and the slowest but one in twenty."""
    listening = names.chances if reader else lambda text, words: {}
    taken = []
    with patch.object(names, "chances", listening):
        for message in read:
            places = places_of(message.text)
            began = time.thread_time()
            mask(message.text, places, directory_names())
            taken.append(1000 * (time.thread_time() - began))
    cut = quantiles(taken, n=20)
    return {"p50": cut[9], "p95": cut[18]}


def _recall(read: Sequence[Judged]) -> float:
    names = sum(len(message.names) for message in read)
    return 1 - sum(len(message.missed) for message in read) / names
