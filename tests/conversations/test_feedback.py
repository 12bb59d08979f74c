"""What is told at the end of a chat: asked only when it may be, kept only as long as it may be."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations import chats
from conversations.feedback import keep_feedback, may_ask, waiting_feedback
from conversations.records import Feedback
from conversations.retention import expire
from core import clock
from tests.conversations.conftest import Chat, abuse, replied, turn

HELPED = turn(replied("Ring them.", topic="home_care"))
THANKS = turn(replied("You are welcome.", topic="thanks"))


def kept(session: Session) -> list[Feedback]:
    return list(session.scalars(select(Feedback)))


def test_nobody_is_asked_before_they_asked_or_after_a_safety_answer(session: Session, chat_with: Chat) -> None:
    assert not may_ask([])
    assert may_ask(chats.turns(session, chat_with(HELPED).id))
    assert not may_ask(chats.turns(session, chat_with(HELPED, abuse(), HELPED).id))


def test_answers_of_one_person_stand_in_one_row(session: Session, chat_with: Chat) -> None:
    chat = chat_with(HELPED, THANKS)
    first = keep_feedback(session, chat, "", found="some")
    keep_feedback(session, chat, first.id, ease="very_easy")
    keep_feedback(session, chat, "", better="shorter")
    row = kept(session)[0]
    assert (row.found, row.ease, row.better, row.next) == ("some", "very_easy", "shorter", None)
    assert (row.conversation, row.band, row.topics) == (chat.id, "sure", ["home_care"])
    assert len(kept(session)) == 1


def test_of_someone_who_said_no_the_chat_is_not_named(session: Session, chat_with: Chat) -> None:
    chat = chat_with(HELPED, may_learn=False)
    first = keep_feedback(session, chat, "", found="yes")
    keep_feedback(session, chat, first.id, ease="very_easy")
    row = kept(session)[0]
    assert (row.conversation, row.found, row.ease) == (None, "yes", "very_easy")


def test_nobody_writes_into_the_feedback_of_another(session: Session, chat_with: Chat) -> None:
    theirs = keep_feedback(session, chat_with(HELPED), "", found="yes")
    keep_feedback(session, chat_with(HELPED), theirs.id, found="no")
    assert theirs.found == "yes"
    assert len(kept(session)) == 2


def test_who_says_no_afterwards_is_unnamed_when_the_chat_ends(session: Session, chat_with: Chat) -> None:
    chat = chat_with(HELPED)
    keep_feedback(session, chat, "", found="yes")
    chat.may_learn = False
    chat.last_at -= timedelta(hours=25)
    session.flush()
    expire(session)
    session.expire_all()
    assert [row.conversation for row in kept(session)] == [None]


def test_only_unread_words_wait_oldest_first(session: Session, chat_with: Chat) -> None:
    one, two, three, four = (chat_with(HELPED) for _ in range(4))
    keep_feedback(session, one, "", found="yes")
    read = keep_feedback(session, two, "", better="read already")
    read.read_at = clock.now()
    keep_feedback(session, three, "", better="later")
    with clock.fixed_clock(clock.now() - timedelta(hours=1)):
        keep_feedback(session, four, "", next="ring them")
    assert [(row.better, row.next) for row in waiting_feedback(session)] == [(None, "ring them"), ("later", None)]


def test_it_goes_with_the_chat_that_is_forgotten_and_after_its_days(session: Session, chat_with: Chat) -> None:
    forgotten = chat_with(HELPED)
    keep_feedback(session, forgotten, "", found="yes")
    chats.forget(session, forgotten.id)
    assert kept(session) == []
    keep_feedback(session, chat_with(HELPED), "", found="no")
    with clock.fixed_clock(clock.now() + timedelta(days=89)):
        expire(session)
        assert len(kept(session)) == 1
    with clock.fixed_clock(clock.now() + timedelta(days=91)):
        expire(session)
        assert kept(session) == []
