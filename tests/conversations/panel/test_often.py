"""What is asked most is looked at by more of the Panel."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.due import mark_often
from answers.load import load_answers
from answers.records import Answer
from conversations.often import often_asked
from conversations.records import Turn
from core import clock
from tests.directory.databases import ENGINES, database


def ask(session: Session, topics: list[str], times: int, days_ago: int = 1) -> None:
    at = clock.now() - timedelta(days=days_ago)
    for _ in range(times):
        reply = {"replies": [], "topics": topics}
        session.add(Turn(conversation="c", at=at, said="hello", reply=reply, milliseconds=5))
    session.flush()


@pytest.mark.parametrize("kind", ENGINES)
def test_the_most_asked_first_and_no_greetings(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    with database(kind, tmp_path_factory.mktemp("often"), "signpost_often_test") as engine, Session(engine) as session:
        ask(session, ["dp_what"], 3)
        ask(session, ["library", "directory_search"], 5)
        ask(session, ["greeting"], 9)
        ask(session, [], 9)
        ask(session, ["falls"], 9, days_ago=100)
        assert often_asked(session, clock.now() - timedelta(days=90)) == ["library", "dp_what"]


def test_marks_come_and_go(session: Session) -> None:
    load_answers(session)
    for topics in (["library", "dp_what"], ["falls"]):
        mark_often(session, topics)
        session.flush()
        marked = session.scalars(select(Answer.topic).where(Answer.often).order_by(Answer.topic)).all()
        assert marked == sorted(topics)
