"""One version: its words, what is wrong with them, what the Panel said, and what you can do now."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from answers.life.compare import changes
from answers.life.gates import Asked
from answers.life.move import why_forbidden
from answers.life.moves import MOVES, OFFICERS, Deed, may
from answers.life.quorum import count
from answers.life.records import Signoff, Urgent
from answers.life.words import faults
from answers.records import AnswerVersion
from answers.speak import say_version, spoken_version
from core.accounts.account import Account
from core.accounts.role import Role
from core.records import open_session
from core.records.audit import Audit
from web.manage.names import name_of
from web.manage.states import DEEDS, DONE, NEED_A_REASON, STATES
from web.pages import page
from web.panel.said import further_words
from web.panel.told import comments
from web.panel.who import me

ANY = "because"  # stands for a reason that is still to be given


async def version_page(request: Request) -> Response:
    """GET /manage/versions/{id}."""
    with open_session() as session:
        version = version_of(session, request)
        said = spoken_version(session, version.topic, version.language)
        told = {
            "title": version.front["title"], "version": version, "states": STATES, "deeds": DEEDS,
            "reasons": NEED_A_REASON, "words": say_version(session, version).text, "further": further_words(version),
            "faults": faults(version), "moves": moves(session, version, me(request)), "count": count(session, version),
            "comments": comments(session, version), "urgent": session.get(Urgent, version.id),
            "signoffs": list(session.scalars(select(Signoff).where(Signoff.version == version.id))),
            "trail": [(row, _who(session, row)) for row in trail(session, version)], "done": DONE,
            "name": lambda id: name_of(session, id),
            "changes": changes(_all(said), _all(version)) if said and said.id != version.id else [],
            "may_edit": version.state == "draft" and me(request).is_any_of(Role.AUTHOR),
            "may_reply": me(request).is_any_of(Role.AUTHOR, *OFFICERS),
            "may_ask_withdrawal": may_ask_withdrawal(session, version, me(request)),
        }  # fmt: skip
        return page(request, "manage/version.html", told)


def version_of(session: Session, request: Request) -> AnswerVersion:
    """The version of the address. Raises HTTPException (404) when there is none."""
    found = session.get(AnswerVersion, request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return found


def moves(session: Session, version: AnswerVersion, by: Account) -> list[tuple[Deed, str]]:
    """What this person's roles allow with these words, each with why it cannot be done yet ("" when it can)."""
    mine = [move.deed for move in MOVES if move.before == version.state and move.roles and may(by, move)]
    told = [(deed, why_forbidden(Asked(session, version, by, ANY), deed)) for deed in mine]
    hidden = {"roll_back": not version.live_from, "withdraw": session.get(Urgent, version.id) is None}
    return [(deed, why) for deed, why in told if not hidden.get(deed)]


def may_ask_withdrawal(session: Session, version: AnswerVersion, by: Account) -> bool:
    """Whether this person can begin an urgent withdrawal."""
    mine = any(move.deed == "withdraw" and move.before == version.state and may(by, move) for move in MOVES)
    return mine and "safety" not in version.tags and session.get(Urgent, version.id) is None


def trail(session: Session, version: AnswerVersion) -> list[Audit]:
    """What was done with this version, first to last."""
    rows = session.scalars(select(Audit).where(Audit.subject == f"answer {version.topic}").order_by(Audit.seq))
    ours = (version.number, version.language)
    return [row for row in rows if (row.detail.get("version"), row.detail.get("language", "en")) == ours]


def _who(session: Session, row: Audit) -> str:
    """Whose deed it was. What the Panel says it says together: no member is named."""
    return "A member" if row.deed == "review" else name_of(session, row.actor)


def _all(version: AnswerVersion) -> str:
    return "\n".join((version.front["summary"], *version.parts.values()))
