"""Messages that ask nearly the same, and what an author can do with them."""

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from answers.records import AnswerVersion
from conversations.learning.answered import settle
from conversations.learning.find import accepted_of, example_of, messages_of
from conversations.learning.records import Cluster, Unanswered
from core.accounts.role import Role
from core.records import open_session
from core.topics import topics
from web.manage.unanswered.listed import STATES
from web.pages import page
from web.panel.who import me

MOST = 50
WHY = {
    "lost": "We did not understand it.", "unsure": "We were not sure and offered topics.",
    "else": "They chose “Something else”.", "not_found": "They did not find what they needed.",
    "did_not_help": "The Panel says that our answer did not help, or was wrong.",
}  # fmt: skip


async def asked(request: Request) -> Response:
    """GET /manage/unanswered/{id}."""
    with open_session() as session:
        cluster = cluster_of(session, request)
        settle(session)
        accepted = accepted_of(session, cluster)
        messages = wordings(messages_of(session, cluster), {each.message for each in accepted})
        told = {
            "title": example_of(session, cluster) or "Messages whose words are past their time", "cluster": cluster,
            "states": STATES, "messages": messages[:MOST], "more": max(len(messages) - MOST, 0), "why": WHY,
            "accepted": accepted, "known": topics(), "suggested": _told(messages_of(session, cluster)),
            "topics": [each for each in topics().values() if each.kind not in ("dialogue", "safety")],
            "answers": [each for each in topics().values() if each.kind in ("answer", "journey", "safety")],
            "draft": session.get(AnswerVersion, cluster.draft) if cluster.draft else None,
            "may_work": me(request).is_any_of(Role.AUTHOR),
        }  # fmt: skip
        return page(request, "manage/asked.html", told)


def wordings(messages: list[Unanswered], taken: set[int]) -> list[tuple[Unanswered, int]]:
    """The newest message of each wording, and how often it came. None of a wording that was accepted already."""
    alike: dict[str, list[Unanswered]] = {}
    for each in messages:
        alike.setdefault(each.said.strip().casefold(), []).append(each)
    return [(some[0], len(some)) for some in alike.values() if not taken & {each.id for each in some}]


def cluster_of(session: Session, request: Request) -> Cluster:
    """The messages of the address. Raises HTTPException (404) when there are none."""
    found = session.get(Cluster, request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return found


def _told(messages: list[Unanswered]) -> str:
    """What people said would be better, to begin the words for the Panel from."""
    return "\n".join(dict.fromkeys(each.better for each in messages if each.better))
