"""Finds answers by a few words: advisors' shorthand first, then words, then meaning. It needs no taught model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy.orm import Session

from answers.indexed import Entry, Index, Meaning, index
from answers.phrased import likely_topics, phrased
from answers.records import State
from answers.shorthand import Phrase, in_full, in_ways, shorthand
from core.clock import today
from core.facts import facts, with_facts

NAMED, SAID, BEGUN = 1.0, 0.45, 0.85  # what a word counts that names an answer, stands in it, or only begins one there
UNKNOWN = 1.5  # the weight of a word that no answer has
SHORTEST = 4  # letters from which a slip of the fingers is mended
WORDS, MEANING, PHRASES, SHORTHAND = 0.55, 0.35, 1.0, 0.9
GOOD_ENOUGH = 0.25


@dataclass(frozen=True)
class FoundAnswer:
    """One answer: `summary` is its one spoken sentence, `state` that of the words, `score` the higher the better."""

    topic: str
    title: str
    summary: str
    state: State
    score: float


def find_answers(session: Session, query: str, meaning: Meaning, most: int = 6) -> list[FoundAnswer]:
    """The answers that `query` asks for, best first; none where no answer is near.

    `meaning` turns texts into vectors of length 1.
    """
    known = index(session, meaning)
    told = tuple(_mended(stem, known.rarity) for stem in in_full(query))
    if not told or not known.entries:
        return []
    alike = known.meanings @ meaning([query])[0]
    asked, likely = _asked(told), likely_topics(told)
    scored = [
        (
            WORDS * _covered(told, each, known)
            + MEANING * max(0.0, float(near))
            + PHRASES * likely.get(each.topic.id, 0.0)
            + asked.get(each.topic.id, 0.0),
            each,
        )
        for each, near in zip(known.entries, alike, strict=True)
    ]
    best = sorted((each for each in scored if each[0] >= GOOD_ENOUGH), key=lambda each: -each[0])
    return [_found(score, entry) for score, entry in best[:most]]


def _found(score: float, entry: Entry) -> FoundAnswer:
    front, state = entry.version.front, entry.version.state
    summary = with_facts(front["summary"], facts(), today()).text
    return FoundAnswer(entry.topic.id, front["title"], summary, state, score)  # type: ignore[arg-type]


def _mended(stem: str, known: Mapping[str, float]) -> str:
    if len(stem) < SHORTEST or stem in known or stem in in_ways() or stem in phrased().rates:
        return stem
    if any(each.startswith(stem) for each in known):
        return stem
    near = process.extractOne(stem, known.keys(), scorer=OSA.distance, score_cutoff=1)
    return near[0] if near else stem


def _covered(told: Phrase, entry: Entry, known: Index) -> float:
    """The share of what was asked, by weight, that the answer has words for."""
    weights = [known.rarity.get(stem, UNKNOWN) for stem in told]
    credit = [weight * _credit(stem, entry) for stem, weight in zip(told, weights, strict=True)]
    return sum(credit) / (sum(weights) or 1.0)


def _credit(stem: str, entry: Entry) -> float:
    if stem in entry.names:
        return NAMED
    if stem in entry.says:
        return SAID
    if len(stem) > 2 and any(each.startswith(stem) for each in entry.names):
        return NAMED * BEGUN
    return 0.0


def _asked(told: Phrase) -> dict[str, float]:
    """The topics that shorthand asks for: the more of the query it explains, the more it counts."""
    found: dict[str, float] = {}
    for start in range(len(told)):
        for end in range(start + 1, len(told) + 1):
            counts = SHORTHAND * (0.5 + 0.5 * (end - start) / len(told))
            for topic in _meant(told[start:end], is_last=end == len(told)):
                found[topic] = max(found.get(topic, 0.0), counts)
    return found


def _meant(phrase: Phrase, *, is_last: bool) -> Iterator[str]:
    """The topics of a way; the last word of a query may be only half typed, after others."""
    yield from shorthand().ways.get(phrase, ())
    if is_last and len(phrase) > 1 and len(phrase[-1]) > 2:
        begun = (way for way in shorthand().ways if way[:-1] == phrase[:-1] and way[-1].startswith(phrase[-1]))
        yield from (topic for way in begun for topic in shorthand().ways[way])
