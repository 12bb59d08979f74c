"""The language that clusters of letters name: words that no list has are still built as its other words are."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.languages.fold import fold
from core.languages.known import known

FEWEST = 200  # a shorter list of words says too little of how a language is built
SIZES = (2, 3, 4)
PRIOR = 300
VOWELS = "aeiouy"
VOWEL_SHARE = 0.3  # "hsptl crrs pymnt" is English in a hurry


@dataclass(frozen=True)
class Clusters:
    """How often each cluster of letters is met in a language's words; `common` in those of all languages."""

    counts: Counter[str]
    common: Counter[str]

    def chance(self, clusters: list[str]) -> float:
        """The mean logarithm of the chance of `clusters` in this language."""
        total, all_total = self.counts.total() + PRIOR, self.common.total() + 0.5 * len(self.common)
        smooth = (self.counts[each] + PRIOR * (self.common[each] + 0.5) / all_total for each in clusters)
        return sum(math.log(each / total) for each in smooth) / len(clusters)


def built_like(words: list[str]) -> dict[str, float]:
    """For each language, how much likelier than English it is to have words like `words`; empty without vowels."""
    letters = [letter for word in words for letter in fold(word)]
    if not letters or sum(letter in VOWELS for letter in letters) < VOWEL_SHARE * len(letters):
        return {}
    clusters = list(_clusters(words))
    chances = {language: built.chance(clusters) for language, built in _built().items()}
    english = chances.pop("")
    return {language: chance - english for language, chance in chances.items()}


def _clusters(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        marked = f"^{fold(word)}$"
        yield from (marked[at : at + size] for size in SIZES for at in range(len(marked) - size + 1))


@lru_cache
def _built() -> dict[str, Clusters]:
    """What each language is built of; English is ""."""
    words = {language: each.words for language, each in known().lexicons.items() if len(each.words) >= FEWEST}
    counts = {
        each: Counter(_clusters(theirs)) for each, theirs in (words | {"": known().english | known().shared}).items()
    }
    common = sum(counts.values(), Counter[str]())
    return {language: Clusters(count, common) for language, count in counts.items()}
