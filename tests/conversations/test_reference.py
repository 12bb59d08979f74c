"""A reference opens one chat, for a day, to someone whose name is written down; and nothing more."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from conversations import chats, reference
from conversations.records import Reference
from conversations.reference import failed_tries, open_reference, share, shared_until, stop_sharing
from conversations.retention import expire
from core import clock
from core.records.audit import Audit, first_broken
from tests.conversations.conftest import Chat, abuse, replied, turn

ANSWER = replied("Ring them.", topic="home_care")


@pytest.fixture(autouse=True)
def _own_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reference, "secret", lambda: "a secret of these tests")


def codes(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Reference)) or 0


def test_a_code_is_short_and_cannot_be_misread(session: Session, chat_with: Chat) -> None:
    made = {share(session, chat_with(turn(ANSWER))) for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch(r"[2346789CDFGHJKMPQRTVWXY]{4}-[2346789CDFGHJKMPQRTVWXY]{4}", code) for code in made)


@pytest.mark.parametrize(
    "typed", [str, str.lower, lambda code: code.replace("-", " "), lambda code: f" {code[:4]}{code[5:]} "]
)
def test_it_opens_the_chat_however_it_is_typed(session: Session, chat_with: Chat, typed: object) -> None:
    code = share(session, chat_with(turn(ANSWER, said="[name] needs help")))
    opened = open_reference(session, typed(code), by="advisor 7")  # type: ignore[operator]
    assert opened is not None
    assert [(each.said, each.topics, each.replies) for each in opened] == [
        ("[name] needs help", ["home_care"], [ANSWER])
    ]


@pytest.mark.parametrize("code", ["", "K7QM-4XHT", "K7QM", "' OR 1=1 --", "é" * 5000, "\x00"])
def test_another_code_opens_nothing(session: Session, chat_with: Chat, code: str) -> None:
    share(session, chat_with(turn(ANSWER)))
    assert open_reference(session, code, by="advisor 7") is None


def test_of_a_safety_answer_only_the_class_is_shown(session: Session, chat_with: Chat) -> None:
    opened = open_reference(session, share(session, chat_with(turn(ANSWER), abuse())), by="advisor 7")
    assert opened is not None
    assert opened[1].safety == {"class": "domestic_abuse", "level": "red"}
    assert (opened[1].said, opened[1].replies) == (None, [])


def test_the_code_itself_is_nowhere(session: Session, chat_with: Chat, tmp_path: Path) -> None:
    code = share(session, chat_with(turn(ANSWER)))
    open_reference(session, code, by="advisor 7")
    session.commit()
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*.db*"))
    for form in (code, code.replace("-", "")):
        assert form.encode() not in kept


def test_without_the_secret_the_hash_is_another(
    session: Session, chat_with: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = share(session, chat_with(turn(ANSWER)))
    monkeypatch.setattr(reference, "secret", lambda: "another")
    assert open_reference(session, code, by="advisor 7") is None


def test_it_lasts_a_day(session: Session, chat_with: Chat) -> None:
    code = share(session, chat := chat_with(turn(ANSWER)))
    until = shared_until(session, chat.id)
    assert until is not None
    with clock.fixed_clock(until + timedelta(seconds=1)):
        chat.last_at = clock.now()  # the chat itself goes on
        assert shared_until(session, chat.id) is None
        assert open_reference(session, code, by="advisor 7") is None
        expire(session)
        assert codes(session) == 0


def test_it_ends_with_the_chat(session: Session, chat_with: Chat) -> None:
    forgotten, old = chat_with(turn(ANSWER)), chat_with(turn(ANSWER))
    first, second = share(session, forgotten), share(session, old)
    chats.forget(session, forgotten.id)
    old.last_at -= timedelta(hours=25)
    session.flush()
    assert open_reference(session, first, by="advisor 7") is None
    assert open_reference(session, second, by="advisor 7") is None
    expire(session)
    assert codes(session) == 0


def test_stopping_is_at_once_and_a_new_code_ends_the_old(session: Session, chat_with: Chat) -> None:
    chat = chat_with(turn(ANSWER))
    old, new = share(session, chat), share(session, chat)
    assert open_reference(session, old, by="advisor 7") is None
    assert open_reference(session, new, by="advisor 7") is not None
    stop_sharing(session, chat.id)
    assert open_reference(session, new, by="advisor 7") is None
    assert shared_until(session, chat.id) is None


def test_every_try_is_written_down_without_code_or_chat(session: Session, chat_with: Chat) -> None:
    chat = chat_with(turn(ANSWER))
    code = share(session, chat)
    began = clock.now()
    open_reference(session, "K7QM-4XHT", by="advisor 7")
    open_reference(session, code, by="advisor 7")
    open_reference(session, "K7QM-4XHT", by="advisor 8")
    rows = list(session.scalars(select(Audit).order_by(Audit.seq)))
    assert [(row.actor, row.deed) for row in rows] == [
        ("advisor 7", reference.FAILED), ("advisor 7", reference.OPENED), ("advisor 8", reference.FAILED),
    ]  # fmt: skip
    assert not any(chat.id in row.subject or code in row.subject for row in rows)
    assert first_broken(session) is None
    assert failed_tries(session, "advisor 7", began) == 1
    assert failed_tries(session, "advisor 7", clock.now() + timedelta(seconds=1)) == 0


def test_opening_changes_nothing(session: Session, chat_with: Chat) -> None:
    chat = chat_with(turn(ANSWER))
    before = (chat.last_at, len(chats.turns(session, chat.id)))
    open_reference(session, share(session, chat), by="advisor 7")
    assert (chat.last_at, len(chats.turns(session, chat.id))) == before
