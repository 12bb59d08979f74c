"""What waits for the person who is signed in."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.gates import Asked
from answers.life.move import why_forbidden
from answers.life.moves import OFFICERS, Deed
from answers.life.proposals import open_proposals
from answers.life.records import Reply, Review
from answers.life.urgent import waiting
from answers.records import AnswerVersion, State
from core.accounts.account import Account
from core.accounts.role import Role
from web.manage.states import DEEDS

# What moves words on from each state.
NEXT: dict[State, tuple[Deed, ...]] = {
    "draft": ("propose",), "changes_wanted": ("take_up",), "panel_agreed": ("sign_off",),
    "service_signoff": ("publish", "sign_safety"), "safety_signoff": ("publish",), "review_due": ("confirm",),
}  # fmt: skip


@dataclass(frozen=True)
class Task:
    """One thing to do with one version."""

    version: AnswerVersion
    what: str


def tasks(session: Session, account: Account) -> list[Task]:
    """What this person can do now, the urgent first."""
    urgent = [
        Task(version, "Urgent: another officer wants these words gone")
        for told, version in waiting(session)
        if account.is_any_of(*OFFICERS) and told.asked_by != account.id
    ]
    moves = [
        Task(version, DEEDS[deed])
        for version in session.scalars(
            select(AnswerVersion).where(AnswerVersion.state.in_(NEXT)).order_by(AnswerVersion.id)
        )
        for deed in NEXT[version.state]  # type: ignore[index]
        if _can(session, version, account, deed)
    ]
    return [*urgent, *_proposed(session, account), *_unanswered(session, account), *moves]


def _can(session: Session, version: AnswerVersion, account: Account, deed: Deed) -> bool:
    if version.state == "draft":
        # A draft whose words are not ready is still its author's to do.
        return account.is_any_of(Role.AUTHOR)
    return not why_forbidden(Asked(session, version, account, "because"), deed)


def _proposed(session: Session, account: Account) -> list[Task]:
    """Words that somebody at the desk finds unclear or would say otherwise."""
    if not account.is_any_of(Role.AUTHOR):
        return []
    told = {version.id: version for _, version in open_proposals(session)}
    return [Task(version, "Read what the desk proposes") for version in told.values()]


def _unanswered(session: Session, account: Account) -> list[Task]:
    """Words with comments that nobody has replied to yet."""
    if not account.is_any_of(Role.AUTHOR, *OFFICERS):
        return []
    said = (Review.better != "") | (Review.suggested != "") | Review.red_card
    open_reviews = select(Review.version).where(said, Review.id.not_in(select(Reply.review)))
    found = select(AnswerVersion).where(AnswerVersion.id.in_(open_reviews)).order_by(AnswerVersion.id)
    return [Task(version, "Reply to the Panel") for version in session.scalars(found)]
