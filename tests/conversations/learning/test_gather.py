"""What is gathered from a chat that ends, and what never is."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.feedback import keep_feedback
from conversations.learning.gather import gather_verdicts
from conversations.learning.records import Cluster, Unanswered
from conversations.panel.chats import candidates, gate, judge, pull
from conversations.retention import expire
from core import clock
from tests.conversations.conftest import Chat, abuse, replied, turn

OFFER = replied("Did you mean one of these?", kind="choices")
HELP = replied("Ring them.", topic="home_care")
ELSE = turn(replied("Tell me more.", kind="notice"), said=None, choice="else")


def lost(said: str = "my bin is full", **more: Any) -> tuple[str | None, dict[str, Any]]:
    return turn(replied("We do not know.", kind="notice"), said=said, band="lost", **more)


def end_all(session: Session) -> None:
    session.flush()
    with clock.fixed_clock(clock.now() + timedelta(hours=25)):
        expire(session)


def gathered(session: Session) -> list[tuple[str, str, str]]:
    return [(each.said, each.why, each.better) for each in session.scalars(select(Unanswered).order_by(Unanswered.id))]


def test_lost_and_unsure_messages_are_gathered_once_the_chat_ends(session: Session, chat_with: Chat) -> None:
    chat_with(lost(), turn(OFFER, said="it is about the badge", band="unsure"), turn(HELP, said="help at home"))
    assert gathered(session) == []
    end_all(session)
    end_all(session)
    assert gathered(session) == [("my bin is full", "lost", ""), ("it is about the badge", "unsure", "")]


def test_something_else_after_an_offer_gathers_what_was_typed(session: Session, chat_with: Chat) -> None:
    chat_with(turn(OFFER, said="a ramp"), ELSE)
    chat_with(turn(HELP, said="help at home"), ELSE)
    end_all(session)
    assert gathered(session) == [("a ramp", "else", "")]


@pytest.mark.parametrize("found", ["no", "some"])
def test_not_found_gathers_the_last_message_that_was_answered(session: Session, chat_with: Chat, found: str) -> None:
    chat = chat_with(turn(HELP, said="help at home"), turn(replied("You are welcome.", topic="thanks"), said="ta"))
    keep_feedback(session, chat, "", found=found, better="Say what it costs.")
    end_all(session)
    assert gathered(session) == [("help at home", "not_found", "Say what it costs.")]


def test_found_gathers_nothing(session: Session, chat_with: Chat) -> None:
    keep_feedback(session, chat_with(turn(HELP, said="help at home")), "", found="yes")
    end_all(session)
    assert gathered(session) == []


def test_never_after_safety_words_nor_of_who_said_no_nor_of_test_chats(session: Session, chat_with: Chat) -> None:
    chat_with(abuse(), lost(said="and the amber one", safety={"class": "urgent_need", "level": "amber"}))
    chat_with(lost(said="of one who said no"), may_learn=False)
    chat_with(lost(said="of one who tried"), test=True)
    chat_with(lost())
    end_all(session)
    assert gathered(session) == [("my bin is full", "lost", "")]


def test_what_the_panel_found_wrong_is_gathered_and_goes_with_the_privacy_brake(
    session: Session, chat_with: Chat
) -> None:
    chat_with(lost(), turn(HELP, said="help at home"), turn(HELP, said="help at night"))
    end_all(session)
    chat = gate(session, candidates(session)[0], "facilitator", nobody_recognised=True)
    for number, verdict in enumerate(("did_not_help", "wrong", "helped")):
        judge(session, chat, number, "member", verdict)  # type: ignore[arg-type]
    for _ in range(2):
        gather_verdicts(session)
    assert gathered(session) == [("my bin is full", "lost", ""), ("help at home", "did_not_help", "")]
    pull(session, chat, "member")
    assert gathered(session) == []


def test_a_chat_in_which_somebody_could_be_recognised_is_dropped(session: Session, chat_with: Chat) -> None:
    chat_with(lost())
    end_all(session)
    gate(session, candidates(session)[0], "facilitator", nobody_recognised=False)
    assert gathered(session) == []


def test_words_go_with_their_time_and_what_nobody_looked_at_with_them(session: Session, chat_with: Chat) -> None:
    chat_with(lost())
    end_all(session)
    message = session.scalars(select(Unanswered)).one()
    for state in ("new", "assigned"):
        session.add(Cluster(state=state, centre=b"", times=1, first_at=message.at, last_at=message.at))
    session.flush()
    message.cluster = session.scalars(select(Cluster.id)).first()
    with clock.fixed_clock(clock.now() + timedelta(days=91)):
        expire(session)
    assert gathered(session) == []
    assert session.scalars(select(Cluster.state)).all() == ["assigned"]
