"""Chats made of replies, without a running system."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from conversations import chats
from conversations.memory import Memory
from conversations.records import Conversation

Reply = dict[str, Any]
Chat = Callable[..., Conversation]
EMPTY: Reply = {
    "kind": "answer", "text": "", "topic": None, "answer_version": None, "provisional": False, "links": [],
    "choices": [], "services": [],
}  # fmt: skip


def replied(text: str = "", **more: Any) -> Reply:
    """A reply as it is stored."""
    return EMPTY | {"text": text} | more


def card(id: str, **more: Any) -> dict[str, Any]:
    """A service as it is stored."""
    blank = dict.fromkeys(
        ("organisation", "summary", "phone", "email", "website", "address", "open", "cost", "why"), ""
    )
    known = {"id": id, "name": f"Service {id}", "distance_miles": None, "checked": "", "warning": ""}
    return blank | known | more


def turn(*replies: Reply, said: str | None = "a question", **more: Any) -> tuple[str | None, Reply]:
    """One turn of `chat_with`: what was said, and the reply as the API gave it."""
    topics = [each["topic"] for each in replies if each["topic"]]
    return said, {"replies": list(replies), "topics": topics, "band": "sure", "safety": None, "choice": None} | more


@pytest.fixture
def chat_with(session: Session) -> Chat:
    """Makes a chat of these turns."""

    def made(*turns: tuple[str | None, Reply], may_learn: bool = True, test: bool = False) -> Conversation:
        chat = chats.start(session, test=test)
        chat.may_learn = may_learn
        for said, reply in turns:
            chats.keep(session, chat, Memory(), chats.Said(said, reply, 5))
            session.flush()
        return chat

    return made


def abuse() -> tuple[str | None, Reply]:
    """A turn after which someone else must not find the plan."""
    alarm = {"class": "domestic_abuse", "level": "red"}
    words = replied("Call 999. Freeva: 0808 802 0028.", kind="safety", topic="domestic_abuse")
    return turn(words, said=None, band="safety", safety=alarm)
