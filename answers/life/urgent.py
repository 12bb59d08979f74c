"""Words that must go at once: one officer asks, a second agrees, and the Panel sees why within ten working days."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.life.gates import Asked, why_not
from answers.life.moves import may, move_of
from answers.life.records import Urgent
from answers.records import SPOKEN, AnswerVersion, State
from core import clock
from core.accounts.account import Account
from core.records.audit import append
from core.workdays import working_days_after

PANEL_WORKING_DAYS = 10


def ask_withdrawal(session: Session, version: AnswerVersion, by: Account, reason: str) -> Urgent:
    """Ask for words to go at once. Raises Forbidden when they cannot go, no reason is given, or not by this person."""
    asked, move = Asked(session, version, by, reason), move_of("withdraw", version.state)
    if move is None:
        raise Forbidden("These words are not said now.")
    if not may(by, move):
        raise Forbidden("This is not for your account.")
    if why := why_not("reason", asked) or why_not("not_left_silent", asked):
        raise Forbidden(why)
    if session.get(Urgent, version.id):
        raise Forbidden("Somebody has asked for this already.")
    told = Urgent(
        version=version.id, asked_by=by.id, asked_at=clock.now(), reason=reason,
        panel_by=working_days_after(clock.today(), PANEL_WORKING_DAYS),
    )  # fmt: skip
    session.add(told)
    append(
        session, actor=by.id, deed="ask_withdrawal", subject=f"answer {version.topic}", reason=reason,
        version=version.number, panel_by=told.panel_by.isoformat(),
    )  # fmt: skip
    return told


def waiting(session: Session) -> list[tuple[Urgent, AnswerVersion]]:
    """What one officer has asked for and no second has agreed to yet, oldest first."""
    return _asked(session, SPOKEN)


def taken_away(session: Session) -> list[tuple[Urgent, AnswerVersion]]:
    """Words that went at once, oldest first: the Panel was not asked before, so it is told why."""
    return _asked(session, ("withdrawn",))


def _asked(session: Session, states: tuple[State, ...]) -> list[tuple[Urgent, AnswerVersion]]:
    asked = (
        select(Urgent, AnswerVersion)
        .join(AnswerVersion, AnswerVersion.id == Urgent.version)
        .where(AnswerVersion.state.in_(states))
        .order_by(Urgent.asked_at)
    )
    return [(urgent, version) for urgent, version in session.execute(asked)]
