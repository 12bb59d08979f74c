"""Migration 5 on a database that is in use: what is kept stays, what is new can be written."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.orm import Session

from conversations import chats
from conversations.feedback import keep_feedback, waiting_feedback
from conversations.records import Conversation
from conversations.reference import open_reference, share
from conversations.retention import expire
from core.records.migrate import migrate
from tests.core.records.test_postgres import SERVER, reachable

NAME = "signpost_test_0005"
CHAT = "c" * 32
FILLED = (
    "INSERT INTO conversation (id, last_at, memory, may_learn) VALUES (:id, CURRENT_TIMESTAMP, '{}', true)",
    "INSERT INTO turn (conversation, at, said, reply, milliseconds) VALUES "
    '(:id, CURRENT_TIMESTAMP, \'help for mum\', \'{"replies": [], "topics": ["home_care"], "band": "sure"}\', 12)',
)


@pytest.fixture(params=["sqlite", "postgresql"])
def in_use(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database at migration 4 with a chat in it."""
    if request.param == "sqlite":
        yield filled(create_engine(f"sqlite:///{tmp_path / 'used.db'}"))
        return
    server = create_engine(f"{SERVER}/postgres", isolation_level="AUTOCOMMIT")
    if not os.environ.get("CI") and not reachable(server):
        pytest.skip("no PostgreSQL server here: CI has one")
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {NAME}"))
    engine = create_engine(f"{SERVER}/{NAME}")
    yield filled(engine)
    engine.dispose()
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {NAME} WITH (FORCE)"))


def filled(engine: Engine) -> Engine:
    migrate(engine, "0004")
    assert not {"feedback", "reference"} & set(inspect(engine).get_table_names())
    with engine.begin() as connection:
        for statement in FILLED:
            connection.execute(text(statement), {"id": CHAT})
    return engine


def test_what_was_kept_stays_and_what_is_new_works(in_use: Engine) -> None:
    migrate(in_use)
    with Session(in_use, expire_on_commit=False) as session:
        chat = session.get(Conversation, CHAT)
        assert chat is not None
        assert [turn.said for turn in chats.turns(session, CHAT)] == ["help for mum"]
        keep_feedback(session, chat, "", found="yes", better="shorter")
        code = share(session, chat)
        session.commit()
        assert [row.topics for row in waiting_feedback(session)] == [["home_care"]]
        assert open_reference(session, code, by="advisor 7") is not None
        session.commit()
        chats.forget(session, CHAT)
        session.commit()
        assert open_reference(session, code, by="advisor 7") is None
        assert waiting_feedback(session) == []
        assert expire(session) == []
