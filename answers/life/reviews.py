"""What the Panel says of words, and what officers answer. Only masked text comes here."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.life.moves import OFFICERS
from answers.life.records import Changed, Channel, Clear, Reply, Review, Writer
from answers.records import AnswerVersion
from core import clock
from core.accounts.account import Account
from core.accounts.role import Role
from core.records.audit import append


def review_of(session: Session, version: AnswerVersion, member: str) -> Review | None:
    """What this member has said of these words."""
    return session.scalar(select(Review).where(Review.version == version.id, Review.member == member))


def say(session: Session, version: AnswerVersion, by: Account, **said: Any) -> Review:
    """Keep one step of a member's review: `clear`, `red_card`, `better` or `suggested`. A supporter types for them.

    Raises Forbidden when the words are not before the Panel, or the person is no member and helps none.
    """
    member = by.id if by.is_any_of(Role.MEMBER) else by.helps
    _before_the_panel(version)
    if not by.is_any_of(Role.MEMBER, Role.SUPPORTER) or member is None:
        raise Forbidden("This is not for your account.")
    review = review_of(session, version, member) or _blank(version, by, "web", member=member)
    for name, value in said.items():
        setattr(review, name, value)
    review.by, review.at = by.id, clock.now()
    session.add(review)
    session.flush()
    _tell(session, "review", version, by, channel="web", red_card=review.red_card)
    return review


def say_for(
    session: Session, version: AnswerVersion, by: Account, channel: Channel, people: int, *,
    clear: Clear | None = None, red_card: bool = False, better: str = "", suggested: str = "",
) -> Review:  # fmt: skip
    """What `people` members said by paper, by phone or in a meeting. Raises Forbidden for all but facilitators."""
    _before_the_panel(version)
    if not by.is_any_of(Role.FACILITATOR):
        raise Forbidden("This is not for your account.")
    if people < 1:
        raise Forbidden("Say for how many people this is.")
    review = _blank(version, by, channel, people=people)
    review.clear, review.red_card, review.better, review.suggested = clear, red_card, better, suggested
    session.add(review)
    session.flush()
    _tell(session, "review_for_others", version, by, channel=channel, people=people, red_card=red_card)
    return review


def reply(session: Session, review: Review, by: Account, text: str, changed: Changed) -> Reply:
    """Answer a review, a red card too. Raises Forbidden without words, twice, or by who may not answer it."""
    version = session.get_one(AnswerVersion, review.version)
    if not by.is_any_of(*OFFICERS, Role.AUTHOR):
        raise Forbidden("This is not for your account.")
    wrote = session.get(Writer, (version.id, by.id))
    if review.red_card and wrote is not None:
        raise Forbidden("You wrote these words. Somebody else must answer a red card.")
    if not text.strip():
        raise Forbidden("Say what you did, or why not.")
    if session.get(Reply, review.id):
        raise Forbidden("This has a reply already.")
    told = Reply(review=review.id, officer=by.id, text=text.strip(), changed=changed, at=clock.now())
    session.add(told)
    session.flush()
    _tell(session, "reply", version, by, review=review.id, changed=changed)
    return told


def _before_the_panel(version: AnswerVersion) -> None:
    if version.state != "panel_review":
        raise Forbidden("The Panel is not looking at these words now.")


def _blank(
    version: AnswerVersion, by: Account, channel: Channel, *, member: str | None = None, people: int = 1
) -> Review:
    return Review(
        version=version.id, member=member, by=by.id, channel=channel, people=people, clear=None, red_card=False,
        better="", suggested="", at=clock.now(),
    )  # fmt: skip


def _tell(session: Session, deed: str, version: AnswerVersion, by: Account, **detail: Any) -> None:
    append(
        session, actor=by.id, deed=deed, subject=f"answer {version.topic}", version=version.number,
        language=version.language, **detail,
    )  # fmt: skip
