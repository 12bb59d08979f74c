"""Where a gathered message came from: a hash of its chat, which leads back to nobody, and its place in it."""

import hashlib

from sqlalchemy import delete
from sqlalchemy.orm import Session

from conversations.learning.records import Unanswered


def source_of(conversation: str) -> str:
    """The hash that stands for a chat."""
    return hashlib.sha256(conversation.encode()).hexdigest()


def place_in(source: str, number: int) -> str:
    """Names the typed message of this `number`, counted from 0, in the chat of `source`."""
    return f"{source}:{number}"


def forget_chat(session: Session, source: str) -> None:
    """Drop all that was gathered from a chat in which somebody could be recognised."""
    session.execute(delete(Unanswered).where(Unanswered.source.startswith(f"{source}:")))
