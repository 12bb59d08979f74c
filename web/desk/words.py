"""GET and POST /desk/words?open=answer:…: an advisor says what is unclear in an answer, or proposes better words."""

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life.forbidden import Forbidden
from answers.life.proposals import propose
from answers.records import AnswerVersion
from answers.speak import spoken_version
from conversations.calls.slip import id_of
from core.records import open_session
from web.desk.mine import advisor
from web.forms import checked_form
from web.pages import page
from web.panel.heard import TooLong, typed

DESK = "/desk"
TOO_LONG = "That is too long for us to keep. Please use fewer words."


async def propose_words(request: Request) -> Response:
    """What is unclear, and better words. The words that are said stay as they are until the draft has gone its way."""
    form = await checked_form(request) if request.method == "POST" else FormData()
    name = request.query_params.get("open", "")
    with open_session() as session:
        version = spoken_version(session, id_of(name)) if name.startswith("answer:") else None
        if version is None:
            return RedirectResponse(DESK, 303)
        if request.method == "GET":
            return _asked(request, version)
        try:
            return _proposed(request, session, version, form)
        except (TooLong, Forbidden) as fault:
            return _asked(request, version, form, fault.why if isinstance(fault, Forbidden) else TOO_LONG)


def _proposed(request: Request, session: Session, version: AnswerVersion, form: FormData) -> Response:
    """A cry for help is no comment: the desk then shows whom to ring."""
    comment, heard = typed(session, form, "comment")
    words, also_heard = typed(session, form, "words")
    if alarms := (*heard, *also_heard):
        return RedirectResponse(f"{DESK}?open=answer:{alarms[0].topic}", 303)
    propose(session, version, advisor(request), comment=comment, words=words)
    return RedirectResponse(f"{DESK}?open=answer:{version.topic}&said=proposed", 303)


def _asked(request: Request, version: AnswerVersion, form: FormData | None = None, fault: str = "") -> Response:
    told = {"title": "Propose better words", "version": version, "form": form or {}, "fault": fault}
    return page(request, "desk/words.html", told, 422 if fault else 200)
