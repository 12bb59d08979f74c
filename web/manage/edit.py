"""Editing a draft, with checks while one types, and how it would look in the chat."""

from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.ease import AIM, reading_age
from answers.glossary import hard_words
from answers.life import drafts
from answers.life.forbidden import Forbidden
from answers.life.words import faults
from answers.reading import count_words, sentences
from answers.records import ENGLISH, AnswerVersion
from answers.speak import say_version
from core.facts import facts
from core.facts.speak import PLACEHOLDER
from core.records import open_session
from web.chat.masked import masked
from web.chat.replies import answer_reply
from web.forms import checked_form
from web.manage.version import version_of
from web.pages import page
from web.panel.who import me
from web.refused import refused

PARTS = {
    "short": "The answer", "more": "More, when they ask for it", "someone": "Instead, when it is for someone else",
    "also": "We add this when it is for someone else", "simpler": "In easier words",
    "open": "We add this when the line is open", "closed": "We add this when the line is closed",
}  # fmt: skip


async def edit(request: Request) -> Response:
    """GET and POST /manage/versions/{id}/edit; the button "check" keeps nothing."""
    form = await checked_form(request) if request.method == "POST" else None
    with open_session() as session:
        version = version_of(session, request)
        if form is None:
            return _form(request, version, version.front["summary"], dict(version.parts))
        summary, parts = _typed(form)
        if form.get("do") == "check":
            return _form(request, version, summary, parts)
        try:
            drafts.edit(session, version, me(request), summary, parts, simpler_fits=form.get("fits") == "yes")
        except Forbidden as fault:
            return refused(request, fault)
    return RedirectResponse(f"/manage/versions/{version.id}", 303)


async def check(request: Request) -> Response:
    """POST /manage/versions/{id}/check: the checks alone, as a piece of the page. Nothing is kept."""
    form = await checked_form(request)
    with open_session() as session:
        version = version_of(session, request)
        return page(request, "manage/checks.html", checks(version, *_typed(form)))


async def preview(request: Request) -> Response:
    """GET /manage/versions/{id}/preview: as the chat would show it."""
    with open_session() as session:
        version = version_of(session, request)
        reply = answer_reply(say_version(session, version))
        simpler = answer_reply(say_version(session, version, part="simpler")) if "simpler" in version.parts else None
    turn = {"said": None, "replies": [reply], "number": 1, "warn": False, "safety": "safety" in version.tags}
    told = {"title": f"In the chat: {version.front['title']}", "version": version, "turn": turn, "simpler": simpler}
    return page(request, "manage/preview.html", told)


def checks(version: AnswerVersion, summary: str, parts: dict[str, str]) -> dict[str, Any]:
    """What is wrong with words as typed, how long and how hard they are, and whom they may name."""
    front = {**version.front, "summary": summary}
    typed = AnswerVersion(topic=version.topic, language=version.language, front=front, parts=parts)
    short = parts["short"]
    with open_session() as session:
        named = [part for part, text in parts.items() if masked(session, text) != text]
    return {
        "faults": faults(typed),
        "words": count_words(short),
        "longest": max(map(count_words, sentences(short)), default=0),
        "aim": AIM,
        "age": round(reading_age(short)) if count_words(short) and version.language == ENGLISH else None,
        "hard_words": hard_words(" ".join(parts.values())),
        "named": [PARTS[part] for part in named],
    }


def _typed(form: FormData) -> tuple[str, dict[str, str]]:
    parts = {part: _text(form, part) for part in PARTS}
    return _text(form, "summary"), {part: text for part, text in parts.items() if text or part == "short"}


def _text(form: FormData, name: str) -> str:
    # Browsers send both signs at the end of a line.
    return str(form.get(name) or "").replace("\r\n", "\n").strip()


def _form(request: Request, version: AnswerVersion, summary: str, parts: dict[str, str]) -> Response:
    used = dict.fromkeys(PLACEHOLDER.findall("\n".join((summary, *version.parts.values(), *parts.values()))))
    told = {
        "title": f"Edit: {version.front['title']}", "version": version, "summary": summary, "parts": parts,
        "names": PARTS, "used": [facts()[id] for id in used if id in facts()], **checks(version, summary, parts),
    }  # fmt: skip
    return page(request, "manage/edit.html", told)
