"""Keeps the facts of this process up with what was confirmed in the browser, with no restart."""

from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.facts.fact import Fact
from core.facts.load import facts
from core.facts.records import FactChange

ASKED = "facts"
# What the facts were last brought up to: the database, when the newest change was confirmed, and the facts themselves.
_kept_up: tuple[Any, dict[str, Fact]] | None = None


def keep_up(session: Session, *, again: bool = False) -> None:
    """Take in what was confirmed since the last time. Asks the database once a session, or `again`."""
    global _kept_up
    if session.info.get(ASKED) and not again:
        return
    session.info[ASKED] = True
    mark = (str(session.get_bind()), session.scalar(select(func.max(FactChange.confirmed_at))))
    if _kept_up is None and mark[1] is None:
        return
    if _kept_up is None or _kept_up[0] != mark or _kept_up[1] is not facts():
        facts.cache_clear()
        facts().update(_changed(session))
        _kept_up = (mark, facts())


def _changed(session: Session) -> dict[str, Fact]:
    """The facts that were confirmed later than their file was checked."""
    confirmed = select(FactChange).where(FactChange.confirmed_at.is_not(None)).order_by(FactChange.confirmed_at)
    found: dict[str, Fact] = {}
    for change in session.scalars(confirmed):
        before = facts().get(change.fact)
        if before and change.confirmed_at and change.confirmed_at.date() >= before.checked_on:
            found[change.fact] = with_change(before, change)
    return found


def with_change(before: Fact, change: FactChange) -> Fact:
    """The fact as the change has it. Raises ValueError when its value is none of the fact's type."""
    told = {
        "value": date.fromisoformat(change.value) if before.type == "date" else change.value,
        "source": change.source,
        "expires": change.expires,
        "confirmed_by": change.confirmed_by,
        "checked_on": change.confirmed_at.date() if change.confirmed_at else before.checked_on,
        "conflict": None,
    }
    return Fact.model_validate(before.model_dump() | told)
