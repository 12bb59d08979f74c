"""What is done with a version: moves, urgent withdrawals, replies to the Panel. A forbidden one answers 403."""

from collections.abc import Callable
from typing import get_args

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life import drafts
from answers.life.forbidden import Forbidden
from answers.life.move import make_move
from answers.life.proposals import settle
from answers.life.records import Changed, Proposal, Review
from answers.life.reviews import reply
from answers.life.urgent import ask_withdrawal
from answers.records import AnswerVersion
from core.records import open_session
from web.forms import checked_form
from web.manage.version import version_of
from web.panel.heard import TooLong, typed
from web.panel.outcry import outcry_page
from web.panel.who import me
from web.refused import refused

TOO_LONG = Forbidden("That is too long for us to keep. Please use fewer words.")


async def move(request: Request) -> Response:
    """POST /manage/versions/{id}/move: `deed`, with a `reason`."""
    form = await checked_form(request)
    deed = str(form.get("deed") or "")
    with open_session() as session:
        version = version_of(session, request)

        def moved(reason: str) -> Response:
            if deed == "take_up":
                draft = drafts.take_up(session, version, me(request))
                return RedirectResponse(f"/manage/versions/{draft.id}/edit", 303)
            make_move(session, version, deed, me(request), reason)  # type: ignore[arg-type]
            return RedirectResponse(f"/manage/versions/{version.id}", 303)

        return _done(request, session, form, "reason", moved)


async def urgent(request: Request) -> Response:
    """POST /manage/versions/{id}/urgent: the first of two officers."""
    form = await checked_form(request)
    with open_session() as session:
        version = version_of(session, request)

        def asked(reason: str) -> Response:
            ask_withdrawal(session, version, me(request), reason)
            return RedirectResponse(f"/manage/versions/{version.id}", 303)

        return _done(request, session, form, "reason", asked)


async def reply_to_panel(request: Request) -> Response:
    """POST /manage/reviews/{id}/reply: what was done about a comment or a red card."""
    form = await checked_form(request)
    with open_session() as session:
        review = session.get(Review, request.path_params["id"])
        if review is None or form.get("changed") not in get_args(Changed):
            raise HTTPException(404)

        def replied(text: str) -> Response:
            reply(session, review, me(request), text, str(form["changed"]))  # type: ignore[arg-type]
            return RedirectResponse(f"/manage/versions/{review.version}", 303)

        return _done(request, session, form, "text", replied)


async def settle_proposal(request: Request) -> Response:
    """POST /manage/proposals/{id}/settle: an author has dealt with what the desk proposed."""
    with open_session() as session:
        proposal = session.get(Proposal, request.path_params["id"])
        version = session.get(AnswerVersion, proposal.version) if proposal else None
        if proposal is None or version is None:
            raise HTTPException(404)
        try:
            settle(session, proposal, me(request))
        except Forbidden as fault:
            return refused(request, fault)
        return RedirectResponse(f"/manage/answers/{version.topic}", 303)


def _done(request: Request, session: Session, form: FormData, box: str, deed: Callable[[str], Response]) -> Response:
    """What `deed` leads to with the words of a box, once the safety watch has read them; or why it is not done."""
    try:
        words, alarms = typed(session, form, box)
        return outcry_page(request, session, alarms, form, box) if alarms else deed(words)
    except TooLong:
        return refused(request, TOO_LONG)
    except Forbidden as fault:
        return refused(request, fault)
