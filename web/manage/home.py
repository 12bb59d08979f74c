"""The first page of those who look after the service: what waits for them, and the way to every part."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from answers.life.moves import OFFICERS
from conversations.switches.banner import banner_now
from conversations.switches.chat_off import MAY_SWITCH, off_since
from core.accounts.account import Account
from core.accounts.role import Role
from core.facts.records import FactChange
from core.records import open_session
from directory.merging import proposed_pairs
from directory.reports import queue
from web.manage.tasks import tasks
from web.pages import page
from web.panel.who import me
from web.signing_in.onward import doors

# Each part with its first page. Who may open it stands with its route.
PARTS = {
    "/manage/answers": "Answers: write them, check them, sign them off",
    "/manage/facts": "Facts: numbers, sums, hours and links",
    "/manage/calendar": "Calendar: what is due for review, and when",
    "/manage/unanswered": "Unanswered: what people asked and we could not answer",
    "/manage/measures": "Measures: what people ask, find and do not find",
    "/manage/directory": "Directory: what people say is wrong, duplicates, quality",
    "/manage/switches": "Switches: the chat off and on, the banner",
    "/manage/people": "People: who may sign in, and their roles",
    "/manage/record": "The record of deeds: who did what, and why",
    "/manage/forgetting": "Forgetting: what is kept, for how long",
}


@dataclass(frozen=True)
class Waiting:
    """Something that waits on another page than a version's."""

    path: str
    what: str


async def home(request: Request) -> Response:
    """GET /manage."""
    with open_session() as session:
        told = {
            "title": "The managers' pages", "tasks": tasks(session, me(request)),
            "waiting": waiting(session, me(request)), "parts": doors(request, me(request), PARTS),
        }  # fmt: skip
        return page(request, "manage/home.html", told)


def waiting(session: Session, account: Account) -> list[Waiting]:
    """What waits for this person beside the answers, the most urgent first."""
    found: list[Waiting] = []
    if account.is_any_of(*MAY_SWITCH):
        found += [Waiting("/manage/switches", "The chat is switched off")] if off_since(session) else []
        found += [Waiting("/manage/switches", "A banner is shown on every page")] if banner_now(session) else []
    if account.is_any_of(*OFFICERS):
        found += _facts(session, account)
    if account.is_any_of(Role.MANAGER):
        found += _directory(session)
    return found


def _facts(session: Session, account: Account) -> list[Waiting]:
    """Those that somebody else proposed: nobody confirms their own."""
    open_changes = select(func.count()).where(FactChange.confirmed_at.is_(None), FactChange.by != account.id)
    count = session.scalar(open_changes) or 0
    return [Waiting("/manage/facts", f"Facts that wait to be confirmed: {count}")] if count else []


def _directory(session: Session) -> list[Waiting]:
    reports, pairs = queue(session), proposed_pairs(session)
    late = sum(each.overdue for each in reports)
    told = f"Reports of wrong details: {len(reports)} open, {late} overdue"
    return [
        *([Waiting("/manage/directory", told)] if reports else []),
        *([Waiting("/manage/directory/duplicates", f"Pairs that may be one service: {len(pairs)}")] if pairs else []),
    ]
