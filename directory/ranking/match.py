"""How well a service's words fit the question, from 0 to 1: the same on either database, so that it can be judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from directory.index.listed import Listed
from directory.index.read import Candidate
from directory.question import Part, Question
from directory.ranking.audience import for_others
from directory.text.synonyms import Need, synonyms
from directory.text.topic import topic_mark

NAME, ORGANISATION, BODY, WHO_FOR = 1.0, 1.0, 0.9, 0.75
BOTH_WORDS = 0.85
TOPIC = 0.7
NEAR = 0.45
NEAR_TOPIC = 0.35
ONE_NEED_OF_SEVERAL = 0.6
RUN_BY = 0.7
SAME_NAME = 0.15
HINTED = 0.1
NEAR_MISS = 0.33
ANOTHER_KIND = 0.49  # below what is good: shown as a near miss


@dataclass(frozen=True)
class Match:
    """`fit` is the weighted share of the question that the service meets; `labels` are the parts that it meets.

    `for_others`: the service is for people of a kind that the question does not speak of. `names_place`: its name or
    its people are those of the very place that was asked for.
    """

    id: str
    listed: Listed
    fit: float
    labels: tuple[str, ...]
    for_others: bool = False
    names_place: bool = False


def matched(
    question: Question, found: Sequence[Candidate], alike: Mapping[str, float], topics: tuple[str, ...]
) -> list[Match]:
    """How well each candidate fits, by its words, its topics and its meaning; those below a near miss are left out."""
    matches = (_match(question, each, alike.get(each.id, 0.0), topics) for each in found)
    return [each for each in matches if each]


def _match(question: Question, candidate: Candidate, alike: float, topics: tuple[str, ...]) -> Match | None:
    hinted = any(f" {topic_mark(code)} " in candidate.marks for code in topics)
    if not question.parts:
        return Match(candidate.id, candidate.listed, TOPIC, ()) if hinted else None
    fits = [(part, _part(part, candidate)) for part in question.parts]
    fit = sum(part.weight * each for part, each in fits) / sum(part.weight for part in question.parts)
    fit = max(fit, ONE_NEED_OF_SEVERAL * max((each for part, each in fits if _telling(part)), default=0.0))
    fit += alike + HINTED * hinted + SAME_NAME * _same_name(question, candidate)
    if _is_another_kind(question, candidate):
        fit = min(fit, ANOTHER_KIND)
    if fit < NEAR_MISS:
        return None
    best = sorted((-part.weight * each, part.label) for part, each in fits if each >= NEAR)
    labels = tuple(dict.fromkeys(label for _, label in best))
    others = for_others(question, candidate)
    return Match(candidate.id, candidate.listed, fit, labels, others, _names_place(question, candidate))


def _is_another_kind(question: Question, candidate: Candidate) -> bool:
    """Whether the word that narrows the question is nowhere in the service, or nothing but common words was asked."""
    if question.narrowed:
        return f" {question.narrowed} " not in candidate.all
    return all(part.stem in synonyms().weak for part in question.parts)


def _names_place(question: Question, candidate: Candidate) -> bool:
    told = f"{candidate.name}{candidate.who_for}{candidate.organisation}"
    return bool(question.place_stems) and all(f" {each} " in told for each in question.place_stems)


def _same_name(question: Question, candidate: Candidate) -> float:
    """From 0 to 1 for a question that is the service's very name, however common its words are."""
    name = set(candidate.name.split())
    return len(name & question.stems) / len(name | question.stems)


def _telling(part: Part) -> bool:
    return any(not need.broad for need in part.needs)


def _part(part: Part, candidate: Candidate) -> float:
    if part.stem:
        return _phrase(part.stem, candidate, ORGANISATION)
    return max(_need(need, candidate) for need in part.needs)


def _need(need: Need, candidate: Candidate) -> float:
    found = _best(need.find, candidate)
    if found < TOPIC and any(f" {topic_mark(code)} " in candidate.marks for code in need.topics):
        found = TOPIC
    if found == 0.0:
        found = NEAR * _best(need.near, candidate)
    if found < NEAR_TOPIC and any(f" {topic_mark(code)} " in candidate.marks for code in need.near_topics):
        found = NEAR_TOPIC
    return found


def _best(options: tuple[tuple[str, ...], ...], candidate: Candidate) -> float:
    best = 0.0
    for phrases in options:
        # Most options are not in the text at all: asking for the first word alone is several times faster.
        if phrases[0].partition(" ")[0] in candidate.words:
            best = max(best, _all(phrases, candidate))
    return best


def _all(phrases: tuple[str, ...], candidate: Candidate) -> float:
    fits = [_phrase(phrase, candidate, RUN_BY) for phrase in phrases]
    return min(fits) if len(fits) == 1 else BOTH_WORDS * min(fits)


def _phrase(phrase: str, candidate: Candidate, organisation: float) -> float:
    """A need that only the organisation's name speaks of counts less: it may run other things as well."""
    told = f" {phrase} "
    if told not in candidate.all:
        return 0.0
    if told in candidate.name:
        return NAME
    if told in candidate.body:
        return max(BODY, organisation) if told in candidate.organisation else BODY
    if told in candidate.organisation:
        return organisation
    return WHO_FOR
