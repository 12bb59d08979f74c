"""How people ask, from the phrases of data/nlu: for which topic words speak. Only counted: nothing need be taught."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from answers.shorthand import Phrase, in_full
from core.settings import settings
from core.topics import topics_of

PHRASE = re.compile(r"^ +- (?!intent:)(.+)$", re.MULTILINE)
NEVER_SEEN = 0.05  # phrases of a topic in which a word is taken to stand that stands in none
TEMPER = 0.7  # below 1: the words of a query are no strangers to one another

Rates = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Phrased:
    """`rates` holds for each stem, by topic in the order of `topics`, the logarithm of how often it is used there."""

    topics: tuple[str, ...]
    rates: dict[str, Rates]


def likely_topics(told: Phrase) -> dict[str, float]:
    """The chance, from 0 to 1, that the words `told` ask for a topic, by how people ask for each."""
    known = phrased()
    heard = [known.rates[stem] for stem in set(told) if stem in known.rates]
    if not heard:
        return {}
    sums = TEMPER * np.sum(heard, axis=0)
    chances = np.exp(sums - sums.max())
    return dict(zip(known.topics, (chances / chances.sum()).tolist(), strict=True))


@lru_cache
def phrased() -> Phrased:
    """The phrases, counted once."""
    asked = {each.id for each in topics_of("answer", "journey", "safety")}
    files = [file for file in sorted((settings().data / "nlu").glob("*/*.yml")) if file.stem in asked]
    spoken = [PHRASE.findall(file.read_text("utf-8")) for file in files]
    met = [Counter(stem for phrase in phrases for stem in set(in_full(phrase))) for phrases in spoken]
    sizes = np.array([len(phrases) + 1 for phrases in spoken])
    stems = {stem for each in met for stem in each}
    rates = {stem: np.log((np.array([each[stem] for each in met]) + NEVER_SEEN) / sizes) for stem in stems}
    return Phrased(tuple(file.stem for file in files), {stem: rate.astype(np.float32) for stem, rate in rates.items()})
