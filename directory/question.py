"""What somebody asks of the directory: a place, what they need, each part with its weight, and what it must be like."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from core.places.asked import WhereAsked, where_asked
from core.places.place import Place
from directory.index.words import stem_counts
from directory.mended import mended
from directory.text.normal import stem, words
from directory.text.synonyms import Need, synonyms, without
from directory.text.typos import is_english
from directory.wish import Wish
from directory.wishes import wishes

WEAK = 0.25
BROAD_NEED = 0.7
BESIDE_A_NEED = 0.3
MOST_BESIDE_A_NEED = 0.6
NAME_BESIDE_A_NEED = 0.5
PART_OF_A_NEED = 0.15
LONGEST_WAY = 8
MOST_WORDS_NARROWED = 4


@dataclass(frozen=True)
class Part:
    """One thing asked for: a need (any of `needs` will do) or, when there is none, the word `stem`."""

    label: str
    weight: float
    needs: tuple[Need, ...] = ()
    stem: str = ""


@dataclass(frozen=True)
class Question:
    """The parts of what is asked, the place it is asked for, and what is wished besides.

    `where` is what the query itself says of a place; `text` is the rest, mended; `stems` are those of its words and
    `place_stems` those of the place's name. `narrowed` is the stem of a word that says which kind ("toy library").
    """

    parts: tuple[Part, ...]
    place: Place | None
    where: WhereAsked
    wish: Wish
    text: str
    stems: frozenset[str]
    place_stems: frozenset[str]
    narrowed: str = ""

    @property
    def needs(self) -> tuple[Need, ...]:
        """Every need that was recognised."""
        return tuple(need for part in self.parts for need in part.needs)


@dataclass(frozen=True)
class Counted:
    """How many services there are, and in how many of them each stem of the question stands."""

    services: int
    stems: Mapping[str, int]


def read_question(session: Session, query: str, place: Place | None, services: int, today: date) -> Question:
    """Take the place out of `query`, mend and widen the rest. A place in the query goes before `place`.

    `services` is how many there are, against which rare words are weighed.
    """
    where = where_asked(query)
    rest = f"{query[: where.start]} {query[where.end :]}"
    told = mended(session, words(rest))
    stems = [stem(word) for word in told]
    parts, narrowed = _parts(told, Counted(services, stem_counts(session, stems)))
    return Question(
        parts=tuple(parts),
        place=where.place or place,
        where=where,
        wish=wishes(rest, today),
        text=" ".join(told),
        stems=frozenset(stems),
        place_stems=_stems_of(where.place or place),
        narrowed=narrowed,
    )


def _stems_of(place: Place | None) -> frozenset[str]:
    named = place is not None and place.kind in ("settlement", "authority")
    return frozenset(map(stem, words(place.name))) if place and named else frozenset()


def _parts(told: list[str], counted: Counted) -> tuple[list[Part], str]:
    """Needs by their longest phrase first, then every word left that says something; and the word that narrows."""
    kept = without(told, synonyms().glue)
    stems = [stem(word) for word in kept]
    needs, used = _needs(stems)
    inside: dict[str, Part] = {}
    beside: dict[str, Part] = {}
    for at, (word, each) in enumerate(zip(kept, stems, strict=True)):
        weight = _weight(word, each, counted)
        if weight:
            (inside if at in used else beside).setdefault(each, Part(word, weight, stem=each))
    if needs:
        beside = _lighter(beside, counted)
    inside = {each: replace(part, weight=part.weight * PART_OF_A_NEED) for each, part in inside.items()}
    return [*needs, *(beside | inside).values()], _narrowing(kept, stems, used, counted)


def _narrowing(kept: list[str], stems: list[str], used: set[int], counted: Counted) -> str:
    """The stem of the word right before a need, in a question of few words: it says which kind is meant."""
    if not used or len(kept) > MOST_WORDS_NARROWED:
        return ""
    before = min(used) - 1
    told = before >= 0 and not kept[before].isdigit() and _weight(kept[before], stems[before], counted) > WEAK
    return stems[before] if told and kept[before] not in synonyms().words else ""


def _lighter(beside: dict[str, Part], counted: Counted) -> dict[str, Part]:
    """Words beside a recognised need: the need explains the message, so together they count for little.

    A word of the directory that is in no dictionary is a name ("vasl") and counts for more.
    """
    total = sum(part.weight for part in beside.values()) * BESIDE_A_NEED
    factor = BESIDE_A_NEED * min(1.0, MOST_BESIDE_A_NEED / total if total else 1.0)
    return {
        each: replace(part, weight=NAME_BESIDE_A_NEED if _is_name(part, counted) else part.weight * factor)
        for each, part in beside.items()
    }


def _is_name(part: Part, counted: Counted) -> bool:
    return part.stem in counted.stems and part.label not in synonyms().words and not is_english(part.label)


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
    asked = [each for each in found.values() if not each.needs[0].otherwise]
    return asked or list(found.values()), used


def _weight(word: str, each: str, counted: Counted) -> float:
    if word in synonyms().ignored or len(word) < 2:
        return 0.0
    if each in synonyms().weak:
        return WEAK
    services = max(counted.services, 1)
    rarity = math.log((1 + services) / (1 + counted.stems.get(each, 0))) / math.log(1 + services)
    return max(rarity, WEAK)
