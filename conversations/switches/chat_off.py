"""The kill switch. Its state is in the database, so that it holds in every process from the next message on."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.life.moves import OFFICERS
from conversations.switches.records import ChatOff
from core import clock
from core.accounts.account import Account
from core.accounts.role import Role
from core.records.audit import append, hold_the_end

MAY_SWITCH = (Role.MANAGER, *OFFICERS)


def off_since(session: Session) -> ChatOff | None:
    """Since when, by whom and why the chat is off for residents; None while it is on."""
    return session.scalars(select(ChatOff).where(ChatOff.on_at.is_(None)).limit(1)).first()


def switch_off(session: Session, by: Account, reason: str) -> ChatOff:
    """Switch the chat off. `reason` must be masked.

    Raises Forbidden for who may not and when it is off already, ValueError without a reason.
    """
    _check(by)
    if not reason.strip():
        raise ValueError("Say why the chat is switched off.")
    hold_the_end(session)
    if off_since(session):
        raise Forbidden("The chat is off already.")
    made = ChatOff(at=clock.now(), by=by.id, reason=reason.strip(), on_at=None, on_by=None)
    session.add(made)
    append(session, actor=by.id, deed="switched the chat off", subject="chat", reason=made.reason)
    return made


def switch_on(session: Session, by: Account) -> None:
    """Switch the chat on again. Raises Forbidden for who may not, and when it is on."""
    _check(by)
    hold_the_end(session)
    found = off_since(session)
    if found is None:
        raise Forbidden("The chat is on already.")
    found.on_at, found.on_by = clock.now(), by.id
    append(session, actor=by.id, deed="switched the chat on", subject="chat")


def _check(by: Account) -> None:
    if not by.is_any_of(*MAY_SWITCH):
        raise Forbidden("This is not for your account.")
