"""What advisors keep at hand: each their own, and the team's."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.calls.records import Favourite
from core import clock

TEAM = "team"


def keep_at_hand(session: Session, whose: str, item: str, *, on: bool) -> None:
    """Keep an item at hand, or no longer."""
    held = session.get(Favourite, (whose, item))
    if on and held is None:
        session.add(Favourite(whose=whose, item=item, at=clock.now()))
    elif held is not None and not on:
        session.delete(held)
    session.flush()


def at_hand(session: Session, whose: str) -> list[str]:
    """The items, as they were put there."""
    return list(session.scalars(select(Favourite.item).where(Favourite.whose == whose).order_by(Favourite.at)))
