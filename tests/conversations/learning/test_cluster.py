"""Messages that ask nearly the same come together."""

import time
from datetime import UTC, datetime, timedelta

import numpy as np
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from conversations.learning.cluster import cluster
from conversations.learning.find import clusters, example_of, messages_of
from conversations.learning.records import Cluster, Unanswered

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def asked(session: Session, *texts: str) -> None:
    so_far = len(session.scalars(select(Unanswered.id)).all())
    for number, text in enumerate(texts, start=so_far):
        at = START + timedelta(days=number)
        session.add(Unanswered(source=f"x:{number}", at=at, said=text, better="", why="lost"))
    session.flush()


def test_the_same_question_in_other_words_joins_and_others_begin_anew(session: Session) -> None:
    asked(session, "how do i apply for a blue badge", "my bin was not collected", "blue badge application how")
    assert cluster(session) == 3
    asked(session, "bins not emptied, my bin was not collected this week", "where do I get a blue badge from")
    assert (cluster(session), cluster(session)) == (2, 0)
    found = [(example_of(session, each), each.times, each.state) for each in clusters(session, "new")]
    assert found == [("how do i apply for a blue badge", 3, "new"), ("my bin was not collected", 2, "new")]


def test_a_cluster_knows_when_it_was_first_and_last_asked(session: Session) -> None:
    asked(session, "rats in my garden", "rats in my garden", "rats in my garden")
    cluster(session, most=2)
    cluster(session, most=2)
    (found,) = clusters(session, "new")
    assert (found.times, found.first_at, found.last_at) == (3, START, START + timedelta(days=2))
    assert [each.at.day for each in messages_of(session, found)] == [4, 3, 2]


def test_a_round_beside_twenty_thousand_clusters_is_cheap(session: Session) -> None:
    centres = np.random.default_rng(7).normal(size=(20_000, 512)).astype(np.float32)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    blank = {
        "state": "new",
        "times": 1,
        "first_at": START,
        "last_at": START,
        "proposed": "",
        "set_aside": "",
        "told": "",
    }
    session.execute(insert(Cluster), [blank | {"centre": each.tobytes()} for each in centres])
    asked(session, *(f"question number {number}" for number in range(20)))
    began = time.monotonic()
    assert cluster(session) == 20
    assert time.monotonic() - began < 5
