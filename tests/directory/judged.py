"""The judged questions: what somebody asks, and the services any one of which is a right answer."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from directory.search import search

SETS = ("relevance", "relevance_terse", "relevance_fresh")
NONE = "-"


@dataclass(frozen=True)
class Judged:
    """A question and its right services (source ids); none where the directory has no good answer."""

    query: str
    right: frozenset[str]


@dataclass(frozen=True)
class Figures:
    """Shares from 0 to 1. `honesty`: unanswerable questions that are not answered as if they were."""

    first: float
    first_three: float
    honesty: float
    weaker: float


def judged(name: str) -> list[Judged]:
    """The questions of one file beside this one."""
    lines = (Path(__file__).parent / f"{name}.tsv").read_text("utf-8").splitlines()
    told = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return [Judged(query, frozenset() if right.strip() == NONE else frozenset(right.split())) for query, right in told]


def figures(answers: list[tuple[Judged, list[str], bool]]) -> Figures:
    """From each question with the source ids found, best first, and whether they were called weaker."""
    good = [(asked, found, weaker) for asked, found, weaker in answers if asked.right]
    none = [not found or weaker for asked, found, weaker in answers if not asked.right]
    return Figures(
        first=sum(bool(asked.right & set(found[:1])) for asked, found, _ in good) / len(good),
        first_three=sum(bool(asked.right & set(found[:3])) for asked, found, _ in good) / len(good),
        honesty=sum(none) / len(none) if none else 1.0,
        weaker=sum(weaker for *_, weaker in good) / len(good),
    )


def answered(session: Session, asked: list[Judged]) -> list[tuple[Judged, list[str], bool]]:
    """What search finds for each question."""
    results = [(each, search(session, each.query)) for each in asked]
    return [(each, [service.source_id for service in found.services], found.weaker) for each, found in results]
