"""Counts each turn, without its words and without the person: what is left when the turn itself is deleted."""

from bisect import bisect_left
from typing import Any

from sqlalchemy import exists, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from conversations.outcome import outcome_of
from conversations.records import Turn, TurnCount
from core import clock
from core.test_chats import is_test

# Milliseconds, the upper end of each bucket. What took longer than the last counts to it.
BUCKETS = (25, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 10_000)


def count_turn(session: Session, conversation: str, reply: dict[str, Any], milliseconds: int) -> None:
    """Add one for a turn that is about to be kept; `reply` is as the API gave it."""
    key = {
        "hour": clock.now().replace(minute=0, second=0, microsecond=0),
        "topic": next(iter(reply.get("topics") or ()), ""),
        "outcome": outcome_of(reply),
        "milliseconds": bucket(milliseconds),
        "test": is_test(conversation),
    }
    first = not session.scalar(select(exists().where(Turn.conversation == conversation)))
    if _add(session, key, first):
        return
    try:
        # Another process may open the same row at this moment: then its row is there to add to.
        with session.begin_nested():
            session.execute(insert(TurnCount).values(**key, times=1, begun=int(first)))
    except IntegrityError:
        _add(session, key, first)


def bucket(milliseconds: int) -> int:
    """The upper end of the bucket that a time falls into."""
    return BUCKETS[min(bisect_left(BUCKETS, milliseconds), len(BUCKETS) - 1)]


def _add(session: Session, key: dict[str, Any], first: bool) -> bool:
    """Whether there was a row to add to."""
    more = {"times": TurnCount.times + 1, "begun": TurnCount.begun + int(first)}
    return bool(session.execute(update(TurnCount).filter_by(**key).values(**more)).rowcount)  # type: ignore[attr-defined]
