"""The chat that this browser is in."""

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request

from conversations import chats
from conversations.records import Conversation, Turn
from web.chat.cookie import COOKIE
from web.chat.token import conversation_of

NO_FORM = FormData()


def token_in(request: Request, form: FormData = NO_FORM) -> str | None:
    """The token of this browser's chat: from the cookie, or from the form where a browser keeps no cookie."""
    return request.cookies.get(COOKIE) or str(form.get("conversation") or "") or None


def chat_of(session: Session, request: Request, form: FormData = NO_FORM) -> Conversation | None:
    """This browser's chat, or None when there is none or it is forgotten."""
    token = token_in(request, form)
    id = conversation_of(token) if token else None
    return chats.take_up(session, id) if id else None


def turns_of(session: Session, request: Request) -> list[Turn]:
    """The turns of this browser's chat, first to last."""
    found = chat_of(session, request)
    return chats.turns(session, found.id) if found else []
