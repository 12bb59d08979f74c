"""Every topic with the words that are said and those in work, and what waits for you."""

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life import drafts
from answers.life.drafts import in_work
from answers.life.forbidden import Forbidden
from answers.life.proposals import open_proposals
from answers.records import ENGLISH, AnswerVersion
from answers.speak import spoken_version
from answers.translations import LANGUAGES
from core.accounts.role import Role
from core.records import open_session
from core.topics import topics
from web.forms import checked_form
from web.manage.states import STATES
from web.manage.tasks import tasks
from web.pages import page
from web.panel.who import me
from web.refused import refused

NAMES = {code: english for code, (english, _) in LANGUAGES.items()}


async def listed(request: Request) -> Response:
    """GET /manage/answers: all, or those in one state (`state`)."""
    state = request.query_params.get("state", "")
    with open_session() as session:
        wanted = select(AnswerVersion).where(AnswerVersion.state == state)
        told = {
            "title": "The answers", "tasks": tasks(session, me(request)), "states": STATES, "state": state,
            "versions": list(session.scalars(wanted.order_by(AnswerVersion.topic))) if state in STATES else [],
            "topics": [each for each in topics().values() if each.kind != "dialogue"],
        }  # fmt: skip
        return page(request, "manage/listed.html", told)


async def answer(request: Request) -> Response:
    """GET /manage/answers/{topic}: what is said, what is in work, and every version there was."""
    topic = topics().get(request.path_params["topic"])
    with open_session() as session:
        ours = select(AnswerVersion).where(AnswerVersion.topic == request.path_params["topic"])
        versions = list(session.scalars(ours.order_by(AnswerVersion.language, AnswerVersion.number.desc())))
        if topic is None or not versions:
            raise HTTPException(404)
        told = {
            "title": topic.title, "topic": topic, "states": STATES, "versions": versions, "languages": NAMES,
            "said": spoken_version(session, topic.id), "in_work": in_work(session, topic.id),
            "may_begin": me(request).is_any_of(Role.AUTHOR), "proposals": open_proposals(session, topic.id),
        }  # fmt: skip
        return page(request, "manage/answer.html", told)


async def begin(request: Request) -> Response:
    """POST /manage/answers/{topic}/begin: a new draft, in English or in another language."""
    form = await checked_form(request)
    language = str(form.get("language") or ENGLISH)
    if language not in (ENGLISH, *LANGUAGES) or request.path_params["topic"] not in topics():
        raise HTTPException(404)
    with open_session() as session:
        try:
            draft = drafts.begin(session, request.path_params["topic"], me(request), language)
        except Forbidden as fault:
            return refused(request, fault)
        return RedirectResponse(f"/manage/versions/{draft.id}/edit", 303)
