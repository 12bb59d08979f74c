"""Finds services by need and place: the one way into the directory for chat, desk, API and command line."""

from datetime import date

from sqlalchemy.orm import Session

from core import clock
from core.places.place import Place
from directory.find import services_by_id
from directory.found import Results
from directory.index.read import read_candidates
from directory.index.state import State, in_step
from directory.named import named_id
from directory.question import Question, read_question
from directory.ranking.candidates import candidate_entries
from directory.ranking.honesty import Verdict, judged
from directory.ranking.lead import led_by_name, with_way_to_reach
from directory.ranking.likeness import likeness, near_in_meaning
from directory.ranking.match import matched
from directory.ranking.order import ordered
from directory.ranking.why import whys
from directory.topics import directory_topics
from directory.unmet import count_unmet
from directory.wish import Wish


def search(
    session: Session,
    query: str,
    *,
    place: Place | None = None,
    topic: str | None = None,
    only: Wish | None = None,
    page: int = 1,
    per_page: int = 10,
    today: date | None = None,
    count: bool = False,
) -> Results:
    """Services for what `query` asks, best first, near `place` or the place named in the query.

    `topic` is a topic of topics.yml that hints at the need; alone it stands for the need when the query is empty.
    `only` leaves out what is known to be otherwise (a wish in the query itself only puts the others further down).
    `page` counts from 1. `count` notes a need that was not met, without any of its words.
    Raises ValueError for a page or a page size below 1.
    """
    if page < 1 or per_page < 1:
        raise ValueError("page and per_page count from 1")
    today = today or clock.today()
    state = in_step(session)
    only = only or Wish()
    question = read_question(session, f"{query} {only.who}", place, state.services, today)
    verdict = _judged(session, state, question, directory_topics(topic), only, today)
    verdict = led_by_name(session, verdict, question, named_id(session, query))
    found = with_way_to_reach(session, verdict, question)
    shown = found[(page - 1) * per_page : page * per_page]
    ids = [each.id for each in shown]
    services = services_by_id(session, ids, question.place, whys(shown, question), today)
    if count:
        count_unmet(session, question, topic, verdict, today)
    where = question.where
    return Results(
        tuple(services), len(found), verdict.weaker, verdict.unmet, question.place,
        place_fault=where.fault, place_told=where.told,
    )  # fmt: skip


def _judged(
    session: Session, state: State, question: Question, topics: tuple[str, ...], only: Wish, today: date
) -> Verdict:
    worded = candidate_entries(session, question, topics)
    close, asked = near_in_meaning(session, state.version, question)
    found, vectors = read_candidates(session, sorted({*worded, *close}))
    matches = matched(question, found, likeness(asked, found, vectors), topics)
    return judged(ordered(matches, question, only, today))
