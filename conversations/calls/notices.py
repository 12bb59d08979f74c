"""Today's notices, such as what is closed for snow."""

import secrets
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from conversations.calls.records import Notice
from core import clock


def give_notice(session: Session, text: str, until: date, *, by: str) -> Notice:
    """Tell every advisor `text` up to and including the day `until`."""
    made = Notice(id=secrets.token_hex(16), text=text, until=until, by=by, at=clock.now())
    session.add(made)
    session.flush()
    return made


def todays(session: Session) -> list[Notice]:
    """What holds today, the newest first."""
    return list(session.scalars(select(Notice).where(Notice.until >= clock.today()).order_by(Notice.at.desc())))


def withdraw(session: Session, id: str) -> None:
    """Take a notice back."""
    session.execute(delete(Notice).where(Notice.id == id))
