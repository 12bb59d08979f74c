"""An answer before the Panel, one question a screen. Each step is kept as soon as it is sent."""

from typing import Any

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.glossary import hard_words
from answers.life.compare import changes
from answers.life.forbidden import Forbidden
from answers.life.reviews import review_of, say
from answers.records import AnswerVersion
from core.records import open_session
from core.topics import topic
from web.forms import checked_form
from web.pages import page
from web.panel.asked import asked_about
from web.panel.heard import TooLong, typed
from web.panel.outcry import outcry_page
from web.panel.said import first_words, further_words
from web.panel.todo import is_upsetting, may_look
from web.panel.who import me, member

STEPS = ("asked", "said", "clear", "better", "words", "thanks")
TITLES = {
    "asked": "What a person asked", "said": "What we say", "clear": "Is this clear?",
    "better": "What would make it better?", "words": "Would you use other words?", "thanks": "Thank you",
}  # fmt: skip
CLEAR = ("clear", "partly", "not_clear")
TOO_LONG = "That is too long for us to keep. Please use fewer words"


async def review(request: Request) -> Response:
    """GET and POST /panel/answers/{id}/{step}."""
    form = await checked_form(request) if request.method == "POST" else None
    step = request.path_params["step"]
    if step not in STEPS:
        raise HTTPException(404)
    with open_session() as session:
        version = _version(session, request)
        return _take(request, session, version, step, form) if form else _show(request, session, version, step)


def _take(request: Request, session: Session, version: AnswerVersion, step: str, form: FormData) -> Response:
    try:
        if step == "clear":
            _keep_clear(request, session, version, form)
        elif step in ("better", "words"):
            name = {"better": "better", "words": "suggested"}[step]
            words, alarms = typed(session, form, name)
            if alarms:
                return outcry_page(request, session, alarms, form, name)
            unchanged = step == "words" and not changes(first_words(session, version), words)
            say(session, version, me(request), **{name: "" if unchanged else words})
    except TooLong:
        return _show(request, session, version, step, fault=TOO_LONG, given=form)
    except Forbidden as fault:
        return _show(request, session, version, step, fault=fault.why, given=form)
    return RedirectResponse(f"/panel/answers/{version.id}/{STEPS[STEPS.index(step) + 1]}", 303)


def _keep_clear(request: Request, session: Session, version: AnswerVersion, form: FormData) -> None:
    told = str(form.get("clear") or "")
    if told == "stop":
        say(session, version, me(request), clear="not_clear", red_card=True)
    elif told in CLEAR:
        say(session, version, me(request), clear=told, red_card=False)
    else:
        raise Forbidden("Press one of the buttons.")


def _show(
    request: Request, session: Session, version: AnswerVersion, step: str, *, fault: str = "",
    given: FormData | None = None,
) -> Response:  # fmt: skip
    said = review_of(session, version, member(request))
    words = first_words(session, version)
    told: dict[str, Any] = {
        "title": TITLES[step],
        "version": version,
        "step": step,
        "place": STEPS.index(step) + 1,
        "steps": len(STEPS),
        "topic": topic(version.topic),
        "said": said,
        "words": words,
        "further": further_words(version),
        "hard_words": hard_words(" ".join(version.parts.values())),
        "asked": asked_about(version.topic),
        "fault": fault,
        "given": given or {},
        "changes": changes(words, said.suggested) if said and said.suggested else [],
        "upsetting": is_upsetting(version),
    }
    return page(request, f"panel/{step}.html", told, 422 if fault else 200)


def _version(session: Session, request: Request) -> AnswerVersion:
    """The words, while they are before the Panel. Others are looked at under "You said, we did"."""
    found = session.get(AnswerVersion, request.path_params["id"])
    if found is None or found.state != "panel_review":
        raise HTTPException(404)
    if not may_look(session, member(request), upsetting=is_upsetting(found)):
        raise HTTPException(404)
    return found
