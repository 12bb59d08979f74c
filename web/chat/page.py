"""The chat page and its form: plain HTML first; a message is a post, then a redirect back to the page."""

from typing import Any

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from conversations import chats
from core.records import open_session
from web.chat.cookie import drop_cookie, set_cookie
from web.chat.easier import with_easier
from web.chat.message import BadMessage, read_message
from web.chat.mine import NO_FORM, chat_of, token_in
from web.chat.shown import chat_page
from web.chat.token import conversation_of, token_of
from web.chat.tried import by_staff, with_test
from web.chat.turn import take_turn
from web.errors import WAIT_SECONDS
from web.inside import is_by_script, is_inside
from web.limits import too_fast
from web.look import drop_look, look_of
from web.pages import page

LEAVING = "https://www.bbc.co.uk/weather"


async def chat(request: Request) -> Response:
    """GET /chat: the conversation so far."""
    with open_session() as session:
        return chat_page(request, session, chat_of(session, request))


async def say(request: Request) -> Response:
    """POST /chat: one message; typed words go before a pressed button."""
    form = await request.form()
    text, choice = str(form.get("q") or ""), form.get("choice")
    token = token_in(request, form)
    told: dict[str, Any] = {"choice": str(choice)} if choice and not text.strip() else {"text": text}
    if too_fast(request, token):
        return _refused(request, form, BadMessage("too_fast", 429), text)
    test = by_staff(request)
    try:
        with open_session() as session:
            token = with_easier(session, with_test(session, token, test=test), look_of(request).easy)
            message = read_message(told | {"conversation": token})
            reply = await take_turn(session, request.app.state.rasa, message)
            return _answered(request, session, reply["conversation"])
    except BadMessage as fault:
        return _refused(request, form, fault, text)


async def leave(request: Request) -> Response:
    """/exit: away at once, the chat deleted behind the person. A script inside another site's page posts it."""
    answer = RedirectResponse(LEAVING, 303, {"Clear-Site-Data": '"cache", "storage"'})
    await _delete(request, await request.form() if request.method == "POST" else NO_FORM)
    return drop_look(drop_cookie(answer))


async def restart(request: Request) -> Response:
    """Start again: asks first, then deletes the chat here and on Rasa's side."""
    if request.method != "POST":
        return page(request, "restart.html", {"title": "Start again"})
    await _delete(request, await request.form())
    return drop_cookie(RedirectResponse(f"/chat?forgotten=1{'&widget=1' if is_inside(request) else ''}", 303))


async def no_learning(request: Request) -> Response:
    """POST /chat/private: nobody but the person will read this chat."""
    form, test = await request.form(), by_staff(request)
    with open_session() as session:
        found = chat_of(session, request, form) or chats.start(session, test=test)
        found.may_learn = False
        session.flush()
        return _answered(request, session, token_of(found.id), "")


def _answered(request: Request, session: Session, token: str, part: str = "#latest") -> Response:
    """Back to the page; at once where a second request would cost time, or would come without a cookie."""
    if is_by_script(request) or is_inside(request):
        found = chats.take_up(session, conversation_of(token) or "")
        return set_cookie(chat_page(request, session, found), token)
    return set_cookie(RedirectResponse(f"/chat{part}", 303), token)


def _refused(request: Request, form: FormData, fault: BadMessage, text: str) -> HTMLResponse:
    with open_session() as session:
        found = chat_of(session, request, form)
        answer = chat_page(request, session, found, fault=fault.id, text=text, status=fault.status)
    if fault.status == 429:
        answer.headers["Retry-After"] = str(WAIT_SECONDS)
    return answer


async def _delete(request: Request, form: FormData) -> None:
    with open_session() as session:
        found = chat_of(session, request, form)
        if found:
            chats.forget(session, found.id)
    if found:
        await request.app.state.forget(found.id)
