"""How well a service's words fit the question, from 0 to 1: the same on either database, so that it can be judged."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.catalogue import Catalogue
from directory.meaning import meaning
from directory.question import Part, Question
from directory.ranking.audience import for_others
from directory.ranking.candidates import Candidate
from directory.text.synonyms import Need
from directory.text.topic import topic_mark

NAME, ORGANISATION, BODY, WHO_FOR = 1.0, 1.0, 0.9, 0.75
BOTH_WORDS = 0.85
TOPIC = 0.7
NEAR = 0.45
NEAR_TOPIC = 0.35
ONE_NEED_OF_SEVERAL = 0.65
HINTED = 0.1
MEANING_FROM, MEANING_WEIGHT = 0.3, 0.6


@dataclass(frozen=True)
class Match:
    """`fit` is the weighted share of the question that the service meets; `labels` are the parts that it meets.

    `for_others`: the service is for people of a kind that the question does not speak of.
    """

    id: str
    fit: float
    labels: tuple[str, ...]
    for_others: bool = False


def matched(
    question: Question, candidates: Sequence[Candidate], known: Catalogue, topics: tuple[str, ...]
) -> list[Match]:
    """How well each active service fits, by its words, its topics and its meaning; those that do not are left out."""
    alike = _alike(question, known)
    worded = {each.id: each for each in candidates}
    found = [
        _match(question, each, worded.get(each), alike.get(each, 0.0), topics)
        for each in dict.fromkeys((*worded, *alike))
        if each in known.listed
    ]
    return [each for each in found if each.fit > 0]


def _match(question: Question, each: str, candidate: Candidate | None, alike: float, topics: tuple[str, ...]) -> Match:
    if candidate is None:
        return Match(each, alike, ())
    hinted = any(f" {topic_mark(code)} " in candidate.topics for code in topics)
    if not question.parts:
        return Match(each, TOPIC * hinted, ())
    fits = [(part, _part(part, candidate)) for part in question.parts]
    fit = sum(part.weight * each for part, each in fits) / sum(part.weight for part in question.parts)
    fit = max(fit, ONE_NEED_OF_SEVERAL * max((each for part, each in fits if _telling(part)), default=0.0))
    best = sorted((-part.weight * each, part.label) for part, each in fits if each >= NEAR)
    labels = tuple(dict.fromkeys(label for _, label in best))
    return Match(each, fit + alike + HINTED * hinted, labels, for_others(question, candidate))


def _telling(part: Part) -> bool:
    return any(not need.broad for need in part.needs)


def _alike(question: Question, known: Catalogue) -> dict[str, float]:
    """Services whose meaning is close to the question's, with what that adds to their fit."""
    if not question.parts or not known.listed:
        return {}
    likeness = known.vectors @ meaning([question.text])[0]
    return {
        each: MEANING_WEIGHT * float(close - MEANING_FROM)
        for each, close in zip(known.listed, likeness, strict=True)
        if close > MEANING_FROM
    }


def _part(part: Part, candidate: Candidate) -> float:
    if part.stem:
        return _phrase(part.stem, candidate)
    return max(_need(need, candidate) for need in part.needs)


def _need(need: Need, candidate: Candidate) -> float:
    found = max((_all(phrases, candidate) for phrases in need.find), default=0.0)
    if found < TOPIC and any(f" {topic_mark(code)} " in candidate.topics for code in need.topics):
        found = TOPIC
    if found == 0.0:
        found = NEAR * max((_all(phrases, candidate) for phrases in need.near), default=0.0)
    if found < NEAR_TOPIC and any(f" {topic_mark(code)} " in candidate.topics for code in need.near_topics):
        found = NEAR_TOPIC
    return found


def _all(phrases: tuple[str, ...], candidate: Candidate) -> float:
    fits = [_phrase(phrase, candidate) for phrase in phrases]
    return min(fits) if len(fits) == 1 else BOTH_WORDS * min(fits)


def _phrase(phrase: str, candidate: Candidate) -> float:
    told = f" {phrase} "
    fields = (
        (NAME, candidate.name),
        (BODY, candidate.body),
        (ORGANISATION, candidate.organisation),
        (WHO_FOR, candidate.who_for),
    )
    return next((weight for weight, field in fields if told in field), 0.0)
