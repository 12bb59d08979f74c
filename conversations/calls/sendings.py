"""What was sent and what became of it, for seven days; never to whom."""

import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.calls.records import Call, Sending
from core import clock

SENT, UNDER_WAY = "sent", "sending"


def note_sent(session: Session, call: Call, way: str, *, id: str = "", parts: int = 0, status: str = SENT) -> Sending:
    """Write down that the slip went out by `way`. `id` is the gateway's own, to ask after it by."""
    made = Sending(id=id or secrets.token_hex(16), call=call.id, way=way, at=clock.now(), parts=parts, status=status)
    call.sent_at = call.sent_at or made.at
    session.add(made)
    return made


def under_way(session: Session) -> list[Sending]:
    """The texts of which nobody knows yet whether they came through."""
    return list(session.scalars(select(Sending).where(Sending.status == UNDER_WAY)))


def sent_in(session: Session, call: Call) -> list[Sending]:
    """What went out in this call."""
    return list(session.scalars(select(Sending).where(Sending.call == call.id).order_by(Sending.at)))
