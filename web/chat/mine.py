"""The chat that this browser is in."""

from sqlalchemy.orm import Session
from starlette.requests import Request

from conversations import chats
from conversations.records import Conversation, Turn
from web.chat.cookie import COOKIE
from web.chat.token import conversation_of


def my_chat(session: Session, request: Request) -> Conversation | None:
    """The conversation of the cookie, or None when there is none or it is forgotten."""
    id = conversation_of(request.cookies.get(COOKIE, ""))
    return chats.take_up(session, id) if id else None


def my_turns(session: Session, request: Request) -> list[Turn]:
    """Its turns, first to last."""
    found = my_chat(session, request)
    return chats.turns(session, found.id) if found else []
