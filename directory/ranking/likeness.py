"""How close services are to the question in meaning."""

from sqlalchemy.orm import Session

from core.meaning import Vectors, meaning
from directory.index.codes import alike
from directory.index.read import Candidate
from directory.question import Question

FROM, WEIGHT = 0.3, 0.6
MOST = 60


def near_in_meaning(session: Session, version: int, question: Question) -> tuple[list[int], Vectors | None]:
    """The numbers of the nearest entries, and the question's own vector; none for a question without words."""
    if not question.parts:
        return [], None
    asked = meaning([question.text])[0]
    return alike(session, version, asked, MOST), asked


def likeness(asked: Vectors | None, found: list[Candidate], vectors: Vectors) -> dict[str, float]:
    """What nearness in meaning adds to the fit of each candidate, by id; the far ones are left out."""
    if asked is None or not found:
        return {}
    return {
        each.id: WEIGHT * float(close - FROM)
        for each, close in zip(found, vectors @ asked, strict=True)
        if close > FROM
    }
