"""Facts change as words do: one person proposes, another confirms, and the trail tells both."""

import re
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.life.moves import OFFICERS
from core import clock
from core.accounts.account import Account
from core.accounts.role import Role
from core.facts import Fact, facts
from core.facts.changes import keep_up
from core.facts.records import FactChange
from core.records.audit import append

FORMS = {
    "phone": (re.compile(r"[0-9][0-9 ]{2,14}"), "Type a phone number with digits and spaces."),
    "url": (re.compile(r"https?://\S+\.\S+"), "Type the whole address, with https in front."),
    "email": (re.compile(r"\S+@\S+\.\S+"), "Type an e-mail address."),
    "number": (re.compile(r"\d+(\.\d+)?"), "Type a number."),
    "money": (re.compile(r"\d+(\.\d\d)?"), "Type pounds, with or without pence, and no sign."),
    "text": (re.compile(r".+"), "Type what to say."),
}


def open_change(session: Session, fact: str) -> FactChange | None:
    """What somebody proposed for this fact and nobody has confirmed yet."""
    waiting = select(FactChange).where(FactChange.fact == fact, FactChange.confirmed_at.is_(None))
    return session.scalars(waiting.limit(1)).first()


def propose_fact(
    session: Session, fact: Fact, by: Account, typed: str, source: str, expires: date | None
) -> FactChange:
    """Propose a value, or the same again, for another to confirm. Takes the place of what waited.

    Raises Forbidden for who may not, for a value of the wrong form, and without a source.
    """
    if not by.is_any_of(Role.AUTHOR, *OFFICERS):
        raise Forbidden("This is not for your account.")
    if not source.strip():
        raise Forbidden("Say where this is from.")
    if (waiting := open_change(session, fact.id)) is not None:
        session.delete(waiting)
    change = FactChange(
        fact=fact.id, value=_read(fact, typed.strip()), source=source.strip(), expires=expires, by=by.id,
        at=clock.now(), confirmed_by=None, confirmed_at=None,
    )  # fmt: skip
    session.add(change)
    session.flush()
    _tell(session, "propose_fact", change, by)
    return change


def confirm_fact(session: Session, change: FactChange, by: Account) -> None:
    """From now on it is said. Raises Forbidden for who may not, for who proposed it, and for what was confirmed."""
    if not by.is_any_of(*OFFICERS):
        raise Forbidden("This is not for your account.")
    if change.by == by.id:
        raise Forbidden("You proposed this. Somebody else must confirm it.")
    if change.confirmed_at:
        raise Forbidden("This was confirmed already.")
    change.confirmed_by, change.confirmed_at = by.id, clock.now()
    _tell(session, "confirm_fact", change, by)
    keep_up(session, again=True)


def typed_value(fact: Fact) -> str:
    """The value as a person would type it."""
    return fact.value.isoformat() if fact.type == "date" else str(fact.value)


def _read(fact: Fact, typed: str) -> Any:
    """The value as its file would have it. Opening hours change in their file alone: here they are only confirmed."""
    if typed == typed_value(fact):
        return typed if fact.type == "date" else fact.value
    if fact.type == "hours":
        raise Forbidden("Opening hours are changed in their file. Here you can only say that they are right.")
    if fact.type == "date":
        return _day(typed)
    form, why_not = FORMS[fact.type]
    if not form.fullmatch(typed):
        raise Forbidden(why_not)
    if fact.type in ("number", "money"):
        return float(typed) if "." in typed else int(typed)
    return typed


def _day(typed: str) -> str:
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError as fault:
        raise Forbidden("Type a date as year-month-day.") from fault


def _tell(session: Session, deed: str, change: FactChange, by: Account) -> None:
    append(
        session, actor=by.id, deed=deed, subject=f"fact {change.fact}", reason=change.source,
        value=change.value, before=facts()[change.fact].spoken(),
    )  # fmt: skip
