"""The end of a chat: three questions, one a page, each of which can be skipped."""

from functools import partial
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.words import words
from conversations import chats
from conversations.feedback import EASE, FOUND, keep_feedback, may_ask
from conversations.plan.discreet import ASK_BEFORE_KEEPING
from conversations.records import Conversation
from core.records import open_session
from web.chat.cookie import COOKIE
from web.chat.masked import masked
from web.chat.message import LONGEST
from web.chat.mine import chat_of
from web.chat.outcry import answer_outcry, heard
from web.limits import too_fast
from web.pages import page

QUESTIONS = ("found", "ease", "words")
DONE = "done"
CHOICES = {"found": FOUND, "ease": EASE}
OWN_WORDS = ("better", "next")
STATUS = {"too_fast": 429, "ending_too_long": 422}


async def ending(request: Request) -> Response:
    """GET /chat/ending: one question; POST: what was answered. Never after a safety answer in this chat."""
    if request.method == "POST":
        return _take(request, await request.form())
    with open_session() as session:
        chat = chat_of(session, request)
        question = request.query_params.get("question", QUESTIONS[0])
        if question == DONE:
            return _page(request, session, "ending_done.html", "ending_done")
        if question not in QUESTIONS or chat is None or not may_ask(chats.turns(session, chat.id)):
            return RedirectResponse("/chat", 303)
        return _question(request, session, question, request.query_params.get("feedback", ""))


def _take(request: Request, form: FormData) -> Response:
    own = {name: str(form.get(name) or "").strip() for name in OWN_WORDS}
    question, id = str(form.get("question") or ""), str(form.get("feedback") or "")
    alarms = heard(*own.values())
    with open_session() as session:
        chat = chat_of(session, request)
        if alarms:
            replies = answer_outcry(session, chat, alarms, " ".join(own.values()))
            leave = any(alarm.topic in ASK_BEFORE_KEEPING for alarm in alarms)
            return _page(request, session, "ending_alarm.html", "ending_alarm_title", replies=replies, leave=leave)
        if question not in QUESTIONS or chat is None or not may_ask(chats.turns(session, chat.id)):
            return RedirectResponse("/chat", 303)
        fault = _fault(request, own)
        if fault:
            told = {"fault": words(session, fault), "given": own, "status": STATUS[fault]}
            return _question(request, session, question, id, **told)
        id = _kept(session, chat, id, _given(session, form, question, own))
    # What was answered counts on either button: "Finish" only leaves the rest out.
    after = DONE if form.get("do") == "finish" else _after(question)
    return RedirectResponse(f"/chat/ending?{urlencode({'question': after, 'feedback': id})}", 303)


def _fault(request: Request, own: dict[str, str]) -> str:
    if too_fast(request, request.cookies.get(COOKIE)):
        return "too_fast"
    return "ending_too_long" if any(len(text) > LONGEST for text in own.values()) else ""


def _given(session: Session, form: FormData, question: str, own: dict[str, str]) -> dict[str, str]:
    """What was answered and may be kept: a choice that was offered, or masked words."""
    if question in CHOICES:
        answer = form.get("answer")
        return {question: str(answer)} if answer in CHOICES[question] else {}
    return {name: masked(session, text) for name, text in own.items() if text}


def _kept(session: Session, chat: Conversation, id: str, given: dict[str, str]) -> str:
    return keep_feedback(session, chat, id, **given).id if given else id


def _after(question: str) -> str:
    return (*QUESTIONS, DONE)[QUESTIONS.index(question) + 1]


def _question(request: Request, session: Session, question: str, id: str, **told: Any) -> Response:
    skip = urlencode({"question": _after(question), "feedback": id})
    options = [
        {"value": each, "text": words(session, f"ending_{question}_{each}")} for each in CHOICES.get(question, ())
    ]
    told = {"question": question, "feedback": id, "skip": skip, "options": options, **told}
    return _page(request, session, "ending.html", f"ending_{question}", **told)


def _page(request: Request, session: Session, template: str, title: str, status: int = 200, **told: Any) -> Response:
    say = partial(words, session)
    return page(request, template, {"title": say(title), "say": say, **told}, status)
