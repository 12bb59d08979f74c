"""You said, we did: every comment on words, what people told us in chats, what was done, and the words now."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from answers.life.compare import changes
from answers.life.records import Reply, Review
from answers.life.urgent import taken_away
from answers.records import AnswerVersion
from answers.speak import say_version, speak
from conversations.learning.answered import answering, live_for_people
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
    """Words on which the Panel has had its say, and those that people asked for in chats, newest first.

    While they are before the Panel only once somebody replied: nobody's opinion should come before one's own.
    """
    said = select(Review.version).where((Review.better != "") | (Review.suggested != "") | Review.red_card)
    answered = select(Review.version).join(Reply, Reply.review == Review.id)
    over = (AnswerVersion.state != "panel_review") | AnswerVersion.id.in_(answered)
    found = session.scalars(select(AnswerVersion).where(AnswerVersion.id.in_(said), over)).all()
    return sorted({*found, *live_for_people(session)}, key=lambda each: each.id, reverse=True)


def comments(session: Session, version: AnswerVersion) -> list[Comment]:
    """Every comment on these words, first to last."""
    said = session.scalars(select(Review).where(Review.version == version.id).order_by(Review.id))
    worded = [each for each in said if each.better or each.suggested or each.red_card]
    return [Comment(each, session.get(Reply, each.id)) for each in worded]


async def all_told(request: Request) -> Response:
    """GET /panel/you-said: the list."""
    with open_session() as session:
        told = {
            "title": "You said, we did",
            "versions": [each for each in told_back(session) if _may_look(session, request, each)],
            "taken": [(why, each) for why, each in taken_away(session) if _may_look(session, request, each)],
        }
        return page(request, "panel/all_told.html", told)


async def told(request: Request) -> Response:
    """GET /panel/you-said/{id}: one answer's comments and its final words."""
    with open_session() as session:
        version = session.get(AnswerVersion, request.path_params["id"])
        if version is None or not _may_look(session, request, version):
            raise HTTPException(404)
        before, now = say_version(session, version).text, speak(session, version.topic)
        shown = {
            "title": f"You said, we did: {version.front['title']}",
            "comments": comments(session, version),
            "asked": answering(session, version),
            "changed": CHANGED,
            "now": now,
            "live": now.state in ("live", "review_due"),
            "changes": changes(before, now.text),
        }
        return page(request, "panel/told.html", shown)


def _may_look(session: Session, request: Request, version: AnswerVersion) -> bool:
    return may_look(session, me(request).id, upsetting=is_upsetting(version))
