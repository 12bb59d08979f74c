"""You said, we did: every comment on words, what an officer answered, and the words as they are now."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from answers.life.compare import changes
from answers.life.records import Reply, Review
from answers.records import AnswerVersion
from answers.speak import say_version, speak
from core.records import open_session
from web.pages import page
from web.panel.todo import is_upsetting, may_look
from web.panel.who import me

CHANGED = {"yes": "We changed it.", "partly": "We changed some of it.", "no": "We did not change it."}


@dataclass(frozen=True)
class Comment:
    """What somebody said, by nobody's name, and what came of it."""

    review: Review
    reply: Reply | None


def told_back(session: Session) -> list[AnswerVersion]:
    """Words on which the Panel has had its say, newest first.

    While they are before the Panel only once somebody replied: nobody's opinion should come before one's own.
    """
    said = select(Review.version).where((Review.better != "") | (Review.suggested != "") | Review.red_card)
    answered = select(Review.version).join(Reply, Reply.review == Review.id)
    over = (AnswerVersion.state != "panel_review") | AnswerVersion.id.in_(answered)
    found = select(AnswerVersion).where(AnswerVersion.id.in_(said), over)
    return list(session.scalars(found.order_by(AnswerVersion.id.desc())))


def comments(session: Session, version: AnswerVersion) -> list[Comment]:
    """Every comment on these words, first to last."""
    said = session.scalars(select(Review).where(Review.version == version.id).order_by(Review.id))
    worded = [each for each in said if each.better or each.suggested or each.red_card]
    return [Comment(each, session.get(Reply, each.id)) for each in worded]


async def all_told(request: Request) -> Response:
    """GET /panel/you-said: the list."""
    with open_session() as session:
        found = [each for each in told_back(session) if may_look(session, me(request).id, upsetting=is_upsetting(each))]
        return page(request, "panel/all_told.html", {"title": "You said, we did", "versions": found})


async def told(request: Request) -> Response:
    """GET /panel/you-said/{id}: one answer's comments and its final words."""
    with open_session() as session:
        version = session.get(AnswerVersion, request.path_params["id"])
        if version is None or not may_look(session, me(request).id, upsetting=is_upsetting(version)):
            raise HTTPException(404)
        before, now = say_version(session, version).text, speak(session, version.topic)
        shown = {
            "title": f"You said, we did: {version.front['title']}",
            "comments": comments(session, version),
            "changed": CHANGED,
            "now": now,
            "live": now.state in ("live", "review_due"),
            "changes": changes(before, now.text),
        }
        return page(request, "panel/told.html", shown)
