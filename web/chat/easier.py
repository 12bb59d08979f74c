"""Easier words: where an answer has them, they are said first to a person who wants them."""

from dataclasses import replace

from sqlalchemy.orm import Session

from answers.spoken import Part
from conversations import chats
from conversations.memory import Memory
from core.topics import topic as topic_of
from web.chat.token import conversation_of, token_of


def part_for(topic: str, part: Part, memory: Memory) -> Part:
    """The part of an answer to say; one without easier words falls back to the short one by itself."""
    # Safety words are fixed, and a person's number comes with the hours of today.
    wanted = memory.easy and part == "short" and topic_of(topic).kind in ("answer", "journey")
    return "simpler" if wanted else part


def with_easier(session: Session, token: str | None, easy: bool) -> str | None:
    """Tell the chat of `token` whether easier words are wanted, and start one if need be. Returns its token."""
    id = conversation_of(token) if token else None
    found = chats.take_up(session, id) if id else None
    if found is None:
        if token or not easy:
            return token  # the turn itself says why a new chat begins
        found = chats.start(session)
    memory = Memory.of(found.memory)
    if memory.easy != easy:
        found.memory = replace(memory, easy=easy).as_json()
        session.flush()
    return token_of(found.id)
