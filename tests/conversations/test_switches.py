"""The switches and the note of forgetting, on both engines."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from conversations import chats
from conversations.forgetting.run import CLOCK, forget_past, kept_by, owed, paid, runs
from conversations.switches.banner import banner_now, put_up, take_down
from conversations.switches.chat_off import off_since, switch_off, switch_on
from core import clock
from core.accounts.account import Account
from core.accounts.expire import SIGN_INS
from core.accounts.role import Role
from core.records.audit import Audit, first_broken
from core.records.kept import past
from directory.kept import NOTES
from tests.directory.databases import ENGINES, database

PARTS = (SIGN_INS, NOTES)
MANAGER = Account("manager", "manager", frozenset({Role.MANAGER}))
AUTHOR = Account("author", "author", frozenset({Role.AUTHOR}))


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with database(request.param, tmp_path_factory.mktemp("var"), "signpost_switches") as made:
        yield made


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """Nothing is committed, so each test begins with the chat on."""
    with Session(engine) as opened:
        yield opened


def test_the_chat_is_off_from_one_to_the_other(session: Session) -> None:
    assert off_since(session) is None
    switch_off(session, MANAGER, "A wrong answer.")
    found = off_since(session)
    assert found and (found.by, found.reason) == ("manager", "A wrong answer.")
    with pytest.raises(Forbidden, match="off already"):
        switch_off(session, MANAGER, "Again.")
    switch_on(session, MANAGER)
    assert off_since(session) is None
    with pytest.raises(Forbidden, match="on already"):
        switch_on(session, MANAGER)
    switch_off(session, MANAGER, "Another wrong answer.")
    found = off_since(session)
    assert found and found.reason == "Another wrong answer."
    assert first_broken(session) is None


def test_another_process_sees_it_once_it_is_written(engine: Engine) -> None:
    with Session(engine) as one, Session(engine) as other:
        switch_off(one, MANAGER, "A wrong answer.")
        one.commit()
        assert off_since(other)
        other.rollback()
        switch_on(one, MANAGER)
        one.commit()
        assert off_since(other) is None


def test_the_newest_banner_stands_until_its_end(session: Session) -> None:
    end = clock.now() + timedelta(hours=1)
    put_up(session, MANAGER, "The lines are busy.", end, "Many calls.")
    put_up(session, MANAGER, "The lines are\r\nbusy until 2pm.", end, "Many calls.")
    found = banner_now(session)
    assert found and found.text == "The lines are busy until 2pm."
    with clock.fixed_clock(end):
        assert banner_now(session) is None
    take_down(session, MANAGER)
    assert banner_now(session) is None
    with pytest.raises(Forbidden, match="no banner"):
        take_down(session, MANAGER)


def test_who_may_not_switch_writes_nothing(session: Session) -> None:
    end = clock.now() + timedelta(hours=1)
    for deed in (
        lambda: switch_off(session, AUTHOR, "No."), lambda: switch_on(session, AUTHOR),
        lambda: put_up(session, AUTHOR, "No.", end, "No."), lambda: take_down(session, AUTHOR),
    ):  # fmt: skip
        with pytest.raises(Forbidden, match="not for your account"):
            deed()
    assert session.scalars(select(Audit).where(Audit.actor == "author")).all() == []


def test_a_run_notes_what_went_and_what_rasa_owes(session: Session) -> None:
    chat = chats.start(session)
    chat.last_at = clock.now() - timedelta(days=2)
    session.flush()
    what = "Chats that can be taken up again"
    assert past(session, kept_by(PARTS)) == {what: 1}
    made = forget_past(session, PARTS)
    assert (made.by, made.gone, made.left) == (CLOCK, {what: 1}, {})
    assert owed(session) == [chat.id]
    paid(session, chat.id)
    assert owed(session) == []
    forget_past(session, PARTS, by="manager")
    assert [(run.by, run.gone) for run in runs(session)] == [("manager", {}), (CLOCK, {what: 1})]


@pytest.mark.parametrize(("what", "how_long"), [
    ("Chats that can be taken up again", "24 hours"), ("Masked messages and their replies", "90 days"),
    ("Counts of messages, without words or person", "2 years"), ("Links to sign in, as a hash", "30 minutes"),
])  # fmt: skip
def test_times_are_said_in_words(what: str, how_long: str) -> None:
    assert {kept.what: kept.how_long for kept in kept_by(PARTS)}[what] == how_long
