"""Finds services by need and place. The one way into the directory for the chat, the API and the command line."""

from datetime import date

from sqlalchemy.orm import Session

from core import clock
from core.places.place import Place
from directory.catalogue import catalogue
from directory.find import services_by_id
from directory.found import Results
from directory.question import read_question
from directory.ranking.candidates import candidates
from directory.ranking.honesty import judged
from directory.ranking.lead import with_reachable_lead
from directory.ranking.match import matched
from directory.ranking.order import ordered
from directory.ranking.why import whys
from directory.topics import directory_topics


def search(
    session: Session,
    query: str,
    *,
    place: Place | None = None,
    topic: str | None = None,
    page: int = 1,
    per_page: int = 10,
    today: date | None = None,
) -> Results:
    """Services for what `query` asks, best first, near `place` or the place named in the query.

    `topic` is a topic of topics.yml that hints at the need; alone it stands for the need when the query is empty.
    `page` counts from 1. Raises ValueError for a page or a page size below 1.
    """
    if page < 1 or per_page < 1:
        raise ValueError("page and per_page count from 1")
    known = catalogue(session)
    topics = directory_topics(topic)
    question = read_question(query, place, known)
    matches = matched(question, candidates(session, question, topics), known, topics)
    verdict = judged(ordered(matches, question, known))
    found = with_reachable_lead(verdict, question, known)
    shown = found[(page - 1) * per_page : page * per_page]
    services = services_by_id(
        session, [each.id for each in shown], question.place, whys(shown, question, known), today or clock.today()
    )
    return Results(tuple(services), len(found), verdict.weaker, verdict.unmet, question.place)
