"""A chat is kept as long as it may be, and not a moment longer."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from conversations import chats
from conversations.memory import Memory
from conversations.records import AlarmCount, Turn
from conversations.retention import expire
from core import clock
from core.places.place import Place
from core.safety.alarm import Alarm

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def chat_at(session: Session, moment: datetime, text: str | None = "help for mum", may_learn: bool = True) -> str:
    with clock.fixed_clock(moment):
        chat = chats.start(session)
        chat.may_learn = may_learn
        chats.keep(session, chat, Memory(), chats.Said(text, {"replies": []}, 12))
        session.flush()
        return chat.id


def turns_left(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Turn)) or 0


def test_a_chat_can_be_taken_up_within_a_day(session: Session) -> None:
    id = chat_at(session, MONDAY)
    with clock.fixed_clock(MONDAY + timedelta(hours=23)):
        assert chats.take_up(session, id) is not None
    with clock.fixed_clock(MONDAY + timedelta(hours=25)):
        assert chats.take_up(session, id) is None


def test_after_a_day_only_masked_words_for_learning_stay(session: Session) -> None:
    learning = chat_at(session, MONDAY)
    private = chat_at(session, MONDAY, may_learn=False)
    crisis = chat_at(session, MONDAY, text=None)
    with clock.fixed_clock(MONDAY + timedelta(hours=25)):
        assert set(expire(session)) == {learning, private, crisis}
    assert [turn.conversation for turn in session.scalars(select(Turn))] == [learning]


def test_after_the_days_set_nothing_stays(session: Session) -> None:
    chat_at(session, MONDAY)
    with clock.fixed_clock(MONDAY + timedelta(days=91)):
        expire(session)
    assert turns_left(session) == 0


def test_forgetting_is_at_once(session: Session) -> None:
    id = chat_at(session, MONDAY)
    chats.forget(session, id)
    assert turns_left(session) == 0
    assert chats.take_up(session, id) is None


def test_of_a_cry_for_help_only_class_and_hour_are_kept(session: Session) -> None:
    with clock.fixed_clock(MONDAY + timedelta(minutes=37)):
        for _ in range(2):
            chats.count(session, (Alarm("suicidal_crisis", "red", "rule"),))
    row = session.scalars(select(AlarmCount)).one()
    assert (row.hour, row.topic, row.level, row.times) == (MONDAY, "suicidal_crisis", "red", 2)


def test_memory_keeps_a_place_without_what_was_typed() -> None:
    typed = Place("LE10 1AB", "postcode", "Hinckley and Bosworth", True, 52.54321, -1.37654, "le10 1ab", 5, 13)
    kept = Memory.of(Memory(place=typed).as_json()).place
    assert kept is not None
    assert (kept.name, kept.latitude, kept.longitude, kept.matched) == ("LE10", 52.54, -1.38, "")
