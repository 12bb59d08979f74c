"""Sharing a chat with an advisor: asked in one plain sentence, over the API by choices, on the page by a form."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.words import words
from conversations import chats
from conversations.records import Conversation
from conversations.reference import share, shared_until, stop_sharing
from core.records import open_session
from web.chat.choices import Choice
from web.chat.cookie import COOKIE
from web.chat.mine import chat_of
from web.chat.replies import Reply, reply
from web.limits import too_fast
from web.pages import page
from web.when import spoken_moment

ASK, YES, NO = "share_ask", "share_yes", "share_no"
SHARE_CHOICES = (ASK, YES, NO)


@dataclass(frozen=True)
class Shared:
    """What is said, and the code when one was just made. The code stands in no reply, for replies are kept."""

    replies: list[Reply]
    reference: str | None = None


def sharing(session: Session, conversation: Conversation, choice: str) -> Shared:
    """The turn for one of SHARE_CHOICES. A yes counts only right after the question: nobody agrees unasked."""
    if choice == NO:
        return Shared([reply("notice", words(session, "sharing_declined"))])
    if choice == YES and _was_asked(session, conversation):
        code = share(session, conversation)
        told = ("sharing_made", "sharing_ring", "sharing_once")
        return Shared([reply("notice", "\n\n".join(words(session, id) for id in told))], code)
    return Shared([reply("question", words(session, "sharing_consent"), choices=_choices(session))])


async def share_page(request: Request) -> Response:
    """GET /chat/share asks; POST shares, or stops sharing."""
    form = await request.form() if request.method == "POST" else {}
    with open_session() as session:
        chat = chat_of(session, request)
        has_turns = chat is not None and bool(chats.turns(session, chat.id))
        if chat is None or not has_turns:
            return _page(request, session, nothing=True)
        if form.get("do") == "stop":
            stop_sharing(session, chat.id)
            return RedirectResponse("/chat/share?stopped=1", 303)
        if form.get("do") != "share":
            return _page(
                request, session, until=_until(session, chat), stopped=bool(request.query_params.get("stopped"))
            )
        if too_fast(request, request.cookies.get(COOKIE)):
            return _page(request, session, fault=words(session, "too_fast"), until=_until(session, chat), status=429)
        # Shown in the answer to the post itself: after a redirect there would be nothing left to show it from.
        code = share(session, chat)
        return _page(request, session, code=code, until=_until(session, chat))


def _was_asked(session: Session, conversation: Conversation) -> bool:
    before = chats.turns(session, conversation.id)
    return bool(before) and before[-1].reply.get("choice") == ASK


def _choices(session: Session) -> list[Choice]:
    labels = ((YES, "sharing_yes"), (NO, "sharing_no"))
    return [{"label": words(session, id), "value": value, "topic": None} for value, id in labels]


def _until(session: Session, chat: Conversation) -> str:
    until = shared_until(session, chat.id)
    return spoken_moment(until) if until else ""


def _page(request: Request, session: Session, status: int = 200, **told: Any) -> Response:
    say = partial(words, session)
    return page(request, "share.html", {"title": say("sharing_title"), "say": say, **told}, status)
