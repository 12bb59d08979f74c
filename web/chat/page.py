"""The chat page and its form: plain HTML first; a message is a post, then a redirect back to the page."""

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from answers.words import words
from conversations import chats
from conversations.records import Conversation
from core.records import open_session
from core.topics import topic
from web.chat.choices import PERSON, SOMETHING_ELSE, starting_choices
from web.chat.cookie import COOKIE, drop_cookie, set_cookie
from web.chat.message import BadMessage, read_message
from web.chat.token import conversation_of, token_of
from web.chat.turn import take_turn
from web.limits import too_fast
from web.pages import page

LEAVING = "https://www.bbc.co.uk/weather"
EXIT_TOPICS = {"domestic_abuse", "safeguarding_concern", "child_at_risk", "suicidal_crisis"}


async def chat(request: Request) -> Response:
    """GET /chat: the conversation so far."""
    with open_session() as session:
        found = _conversation(session, request)
        return _page(request, session, found)


async def say(request: Request) -> Response:
    """POST /chat: one message; typed words go before a pressed button."""
    form = await request.form()
    text, choice = str(form.get("q") or ""), form.get("choice")
    token = request.cookies.get(COOKIE)
    told: dict[str, Any] = {"conversation": token}
    told |= {"choice": str(choice)} if choice and not text.strip() else {"text": text}
    if too_fast(request, token):
        return _refused(request, "too_fast", text, 429)
    try:
        message = read_message(told)
        with open_session() as session:
            reply = await take_turn(session, request.app.state.rasa, message)
    except BadMessage as fault:
        return _refused(request, fault.id, text, fault.status)
    return set_cookie(RedirectResponse("/chat#latest", 303), reply["conversation"])


async def leave(request: Request) -> Response:
    """GET /exit: away at once, the chat deleted behind the person."""
    answer = RedirectResponse(LEAVING, 303, {"Clear-Site-Data": '"cache", "storage"'})
    await _delete(request)
    return drop_cookie(answer)


async def restart(request: Request) -> Response:
    """Start again: asks first, then deletes the chat here and on Rasa's side."""
    if request.method != "POST":
        return page(request, "restart.html", {"title": "Start again"})
    await _delete(request)
    return drop_cookie(RedirectResponse("/chat?forgotten=1", 303))


async def no_learning(request: Request) -> Response:
    """POST /chat/private: nobody but the person will read this chat."""
    with open_session() as session:
        found = _conversation(session, request) or chats.start(session)
        found.may_learn = False
        session.flush()
        return set_cookie(RedirectResponse("/chat", 303), token_of(found.id))


async def print_chat(request: Request) -> Response:
    """GET /chat/print: the answers of this chat alone, for paper."""
    with open_session() as session:
        found = _conversation(session, request)
        told = _exchanges(session, found)
        shown = [reply for each in told for reply in each["replies"]]
        return page(request, "print.html", {"title": "Print or save this chat", "replies": shown})


async def _delete(request: Request) -> None:
    with open_session() as session:
        found = _conversation(session, request)
        if found:
            chats.forget(session, found.id)
    if found:
        await request.app.state.forget(found.id)


def _refused(request: Request, id: str, text: str, status: int) -> HTMLResponse:
    with open_session() as session:
        return _page(request, session, _conversation(session, request), words(session, id), text, status)


def _page(
    request: Request, session: Session, found: Conversation | None, fault: str = "", text: str = "", status: int = 200
) -> HTMLResponse:
    told = _exchanges(session, found)
    latest = told[-1] if told else None
    choices = [choice for reply in latest["replies"] for choice in reply["choices"]] if latest else starting_choices()
    shown = {
        "title": "Adult social care assistant",
        "earlier": told[:-1],
        "latest": latest,
        "choices": [choice for choice in choices if choice["value"] not in ("else", "person")],
        "always": [SOMETHING_ELSE, PERSON],
        "fault": fault,
        "text": text,
        "forgotten": words(session, "forgotten") if request.query_params.get("forgotten") else "",
        "may_learn": found is None or found.may_learn,
        "exit": bool(latest and EXIT_TOPICS & set(latest["topics"])),
    }
    return page(request, "chat.html", shown, status)


def _exchanges(session: Session, found: Conversation | None) -> list[dict[str, Any]]:
    if found is None:
        return []
    return [
        each.reply | {"number": number, "said": each.said or _label(each.reply)}
        for number, each in enumerate(chats.turns(session, found.id), start=1)
    ]


def _label(reply: dict[str, Any]) -> str:
    """What a pressed button said; nothing for words that are not kept."""
    kind, _, named = (reply.get("choice") or "").partition(":")
    labels = {"more": "Tell me more", "simpler": "Say it more simply", "near": "Find this near me"}
    plain = {"person": "Talk to a person", "else": "Something else"}
    return labels.get(kind) or plain.get(kind) or (topic(named).title if named else "")


def _conversation(session: Session, request: Request) -> Conversation | None:
    id = conversation_of(request.cookies.get(COOKIE, ""))
    return chats.take_up(session, id) if id else None
