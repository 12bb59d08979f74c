"""Puts matches in order by fit, place and trust: always the same order for the same question."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.catalogue import Catalogue, Listed
from directory.question import Question
from directory.ranking.match import Match
from directory.ranking.near import FAR, nearness
from directory.ranking.trust import trust

FOR_OTHERS = 0.75


@dataclass(frozen=True)
class Ranked:
    """A match within reach: `fit` judges it, `score` orders it.

    `far`: right, but further than most would go. `way_in`: did not match, but can help on.
    """

    id: str
    fit: float
    score: float
    labels: tuple[str, ...]
    for_others: bool = False
    far: bool = False
    way_in: bool = False


def ordered(matches: Sequence[Match], question: Question, known: Catalogue) -> list[Ranked]:
    """Matches within reach of the place, best first; ties by the source's id."""
    found = [_ranked(each, question, known.listed[each.id]) for each in matches]
    reached = [each for each in found if each.score > 0]
    return sorted(reached, key=lambda each: (-round(each.score, 6), known.listed[each.id].source_id))


def _ranked(each: Match, question: Question, listed: Listed) -> Ranked:
    near = nearness(question.place, listed)
    score = each.fit * near * trust(listed) * (FOR_OTHERS if each.for_others else 1.0)
    return Ranked(each.id, each.fit, score, each.labels, for_others=each.for_others, far=near == FAR)
