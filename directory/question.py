"""What somebody asks of the directory: a place, and what they need, each part with its weight."""

import math
from dataclasses import dataclass, replace

from core.places.find import find_places
from core.places.place import Place
from directory.catalogue import Catalogue
from directory.text.normal import stem, words
from directory.text.synonyms import Need, respelt, synonyms, without
from directory.text.typos import mend

WEAK = 0.25
BROAD_NEED = 0.7
BESIDE_A_NEED = 0.3
MOST_BESIDE_A_NEED = 0.6
PART_OF_A_NEED = 0.15
LONGEST_WAY = 8


@dataclass(frozen=True)
class Part:
    """One thing asked for: a need (any of `needs` will do) or, when there is none, the word `stem`."""

    label: str
    weight: float
    needs: tuple[Need, ...] = ()
    stem: str = ""


@dataclass(frozen=True)
class Question:
    """The parts of what is asked, the place in it, and the stems of the place's name as written."""

    parts: tuple[Part, ...]
    place: Place | None
    place_stems: frozenset[str]
    text: str

    @property
    def needs(self) -> tuple[Need, ...]:
        """Every need that was recognised."""
        return tuple(need for part in self.parts for need in part.needs)


def read_question(query: str, place: Place | None, catalogue: Catalogue) -> Question:
    """Take the place out of `query`, mend and widen the rest. A place in the query goes before `place`."""
    found = next(iter(find_places(query)), None)
    rest, place_words = _without(query, found)
    told = respelt(words(rest), synonyms().spellings)
    known = catalogue.words.keys() | synonyms().words
    mended = respelt([mend(word, known) for word in told], synonyms().spellings)
    parts = _parts(mended, catalogue)
    return Question(tuple(parts), found or place, frozenset(map(stem, place_words)), " ".join(mended))


def _without(query: str, place: Place | None) -> tuple[str, list[str]]:
    if place is None or place.end <= place.start:
        return query, []
    return f"{query[: place.start]} {query[place.end :]}", words(query[place.start : place.end])


def _parts(told: list[str], catalogue: Catalogue) -> list[Part]:
    """Needs by their longest phrase first; then every word left that says something."""
    kept = without(told, synonyms().glue)
    stems = [stem(word) for word in kept]
    needs, used = _needs(stems)
    inside: dict[str, Part] = {}
    beside: dict[str, Part] = {}
    for at, (word, each) in enumerate(zip(kept, stems, strict=True)):
        weight = _weight(word, each, catalogue)
        if weight:
            (inside if at in used else beside).setdefault(each, Part(word, weight, stem=each))
    if needs:
        beside = _lighter(beside)
    inside = {each: replace(part, weight=part.weight * PART_OF_A_NEED) for each, part in inside.items()}
    return [*needs, *(beside | inside).values()]


def _lighter(beside: dict[str, Part]) -> dict[str, Part]:
    """Words beside a recognised need: the need explains the message, so together they count for little."""
    total = sum(part.weight for part in beside.values()) * BESIDE_A_NEED
    factor = BESIDE_A_NEED * min(1.0, MOST_BESIDE_A_NEED / total if total else 1.0)
    return {each: replace(part, weight=part.weight * factor) for each, part in beside.items()}


def _needs(stems: list[str]) -> tuple[list[Part], set[int]]:
    ways, used = synonyms().ways, set[int]()
    found: dict[tuple[Need, ...], Part] = {}
    for length in range(min(LONGEST_WAY, len(stems)), 0, -1):
        for start in range(len(stems) - length + 1):
            span = set(range(start, start + length))
            needs = ways.get(" ".join(stems[start : start + length]))
            if needs and not span & used:
                used |= span
                weight = BROAD_NEED if needs[0].broad else 1.0
                found.setdefault(needs, Part(needs[0].name, weight, needs=needs))
    return list(found.values()), used


def _weight(word: str, each: str, catalogue: Catalogue) -> float:
    if word in synonyms().ignored or len(word) < 2:
        return 0.0
    if each in synonyms().weak:
        return WEAK
    services = catalogue.stems.get(each, 0)
    rarity = math.log((1 + len(catalogue.listed)) / (1 + services)) / math.log(1 + len(catalogue.listed))
    return max(rarity, WEAK)
