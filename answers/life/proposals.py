"""What staff at the phone say of an answer: a comment, and better words, which begin as a draft like any other."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.drafts import begin_with, in_work
from answers.life.forbidden import Forbidden
from answers.life.records import Proposal
from answers.records import ENGLISH, AnswerVersion
from core import clock
from core.accounts.account import Account
from core.accounts.role import Role
from core.records.audit import append


def propose(session: Session, version: AnswerVersion, by: Account, *, comment: str, words: str) -> Proposal:
    """Keep what `by` says of a version that is said now; both texts are masked, one may be empty.

    Better words become a draft, which `by` then can never sign. While a version is in work already they wait beside
    it. Raises Forbidden when nothing is said.
    """
    if not comment and not words:
        raise Forbidden("Type what is unclear, or better words.")
    kept = Proposal(version=version.id, comment=comment, words=words, by=by.id, at=clock.now())
    session.add(kept)
    if words and version.language == ENGLISH and in_work(session, version.topic) is None:
        kept.draft = begin_with(session, version, by, words).id
    session.flush()
    append(session, actor=by.id, deed="propose words", subject=f"answer {version.topic}", proposal=kept.id)
    return kept


def open_proposals(session: Session, topic: str | None = None) -> Sequence[tuple[Proposal, AnswerVersion]]:
    """Those that no author has settled, of one topic or of all, each with the version it speaks of; oldest first."""
    found = (
        select(Proposal, AnswerVersion)
        .join(AnswerVersion, AnswerVersion.id == Proposal.version)
        .where(Proposal.settled_at.is_(None))
        .order_by(Proposal.id)
    )
    rows = session.execute(found.where(AnswerVersion.topic == topic) if topic else found)
    return [(proposal, version) for proposal, version in rows]


def settle(session: Session, proposal: Proposal, by: Account) -> None:
    """An author has dealt with it. Raises Forbidden for others, and for one that is settled."""
    if not by.is_any_of(Role.AUTHOR):
        raise Forbidden("This is not for your account.")
    if proposal.settled_at:
        raise Forbidden("Somebody has dealt with this already.")
    proposal.settled_by, proposal.settled_at = by.id, clock.now()
    append(session, actor=by.id, deed="settle proposal", subject=f"proposal {proposal.id}")
