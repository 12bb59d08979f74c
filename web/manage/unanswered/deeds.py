"""What an author does with messages that were not answered. Whatever was typed is heard and masked first."""

from collections.abc import Callable

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life.forbidden import Forbidden
from conversations.learning.deeds import begin_answer, give_topic, propose_topic, set_aside
from conversations.learning.find import messages_of
from conversations.learning.records import Cluster
from core.accounts.account import Account
from core.records import open_session
from web.forms import checked_form
from web.manage.deeds import TOO_LONG
from web.manage.unanswered.asked import cluster_of
from web.panel.heard import TooLong, typed
from web.panel.outcry import outcry_page
from web.panel.who import me
from web.refused import refused

Words = dict[str, str]


async def done(request: Request) -> Response:
    """POST /manage/unanswered/{id}/{deed}: "topic", "answer", "propose" or "aside"."""
    form, deed = await checked_form(request), request.path_params["deed"]
    if deed not in DEEDS:
        raise HTTPException(404)
    try:
        with open_session() as session:
            cluster = cluster_of(session, request)
            words: Words = {}
            for box in _boxes(form, deed):
                words[box], alarms = typed(session, form, box)
                if alarms:
                    return outcry_page(request, session, alarms, form, box)
            DEEDS[deed](session, cluster, me(request), str(form.get("topic") or ""), words)
            after = f"/manage/versions/{cluster.draft}/edit" if deed == "answer" else request.url.path.rsplit("/", 1)[0]
        return RedirectResponse(after, 303)
    except TooLong:
        return refused(request, TOO_LONG)
    except Forbidden as fault:
        return refused(request, fault)


def _boxes(form: FormData, deed: str) -> list[str]:
    """The boxes that count: of the messages those that are ticked."""
    return [f"phrase-{id}" for id in form.getlist("message")] if deed == "topic" else ["words"]


def _give_topic(session: Session, cluster: Cluster, by: Account, topic: str, words: Words) -> None:
    ours = {each.id: f"phrase-{each.id}" for each in messages_of(session, cluster)}
    give_topic(session, cluster, by, topic, {id: words[box] for id, box in ours.items() if box in words})


def _begin_answer(session: Session, cluster: Cluster, by: Account, topic: str, words: Words) -> None:
    begin_answer(session, cluster, by, topic, words["words"])


def _propose(session: Session, cluster: Cluster, by: Account, _: str, words: Words) -> None:
    propose_topic(session, cluster, by, words["words"])


def _set_aside(session: Session, cluster: Cluster, by: Account, _: str, words: Words) -> None:
    set_aside(session, cluster, by, words["words"])


DEEDS: dict[str, Callable[[Session, Cluster, Account, str, Words], None]] = {
    "topic": _give_topic, "answer": _begin_answer, "propose": _propose, "aside": _set_aside,
}  # fmt: skip
