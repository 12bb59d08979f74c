"""Puts matches in order by fit, place, wishes and trust: always the same order for the same question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from directory.index.listed import Listed
from directory.question import Question
from directory.ranking.desk import desk
from directory.ranking.match import Match
from directory.ranking.near import FAR, nearness
from directory.ranking.suits import Suits, suits
from directory.ranking.trust import trust
from directory.wish import Wish

FOR_OTHERS = 0.65
NAMES_THE_PLACE = 1.12


@dataclass(frozen=True)
class Ranked:
    """A match within reach: `fit` judges it, `score` orders it, `suits` are the wishes that it meets.

    `far`: right, but further than most would go. `way_in`: did not match, but can help on.
    """

    id: str
    listed: Listed
    fit: float
    score: float
    labels: tuple[str, ...]
    suits: tuple[str, ...] = ()
    for_others: bool = False
    far: bool = False
    way_in: bool = False


def ordered(matches: Sequence[Match], question: Question, only: Wish, today: date) -> list[Ranked]:
    """Matches within reach of the place, best first; ties by the source's id.

    What is known not to be as `only` says is left out; the question's own wishes only push it down.
    """
    found = [_ranked(each, question, only) for each in matches if _shown_on(today, each.listed)]
    return sorted((each for each in found if each), key=lambda each: (-round(each.score, 6), each.listed.source_id))


def _ranked(each: Match, question: Question, only: Wish) -> Ranked | None:
    listed = each.listed
    near = nearness(question.place, listed, wide=question.where.wide)
    wished, must = suits(question.wish, listed), suits(only, listed)
    if must.against or not near:
        return None
    score = each.fit * near * trust(listed) * wished.factor * must.factor * desk(question, listed)
    score *= (FOR_OTHERS if each.for_others else 1.0) * (NAMES_THE_PLACE if each.names_place else 1.0)
    return Ranked(
        each.id, listed, each.fit, score, each.labels, _told(must, wished),
        for_others=each.for_others, far=near == FAR,
    )  # fmt: skip


def _told(must: Suits, wished: Suits) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*must.told, *wished.told)))


def _shown_on(today: date, listed: Listed) -> bool:
    """Whether today lies between the dates from and until which it may be shown."""
    return listed.from_on <= today.isoformat() <= (listed.until_on or "9999")
