"""One run of forgetting: what is past its time goes, and it is noted how much that was and what is left."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from conversations.forgetting.kept import kept_of_chats
from conversations.forgetting.records import ForgettingRun, RasaOwes
from conversations.retention import expire
from core import clock
from core.records.audit import append
from core.records.kept import Kept, Part, past

CLOCK = "the clock"
SHOWN = 10


def kept_by(parts: Sequence[Part]) -> list[Kept]:
    """What the chats and `parts` keep for a time."""
    return [*kept_of_chats(), *(kept for part in parts for kept in part.kept())]


def forget_past(session: Session, parts: Sequence[Part], *, by: str = CLOCK) -> ForgettingRun:
    """Delete what the chats and `parts` may no longer keep. What a person asked for is audited too."""
    kept = kept_by(parts)
    before = past(session, kept)
    for chat in expire(session):
        owe(session, chat)
    for part in parts:
        part.forget(session)
    left = past(session, kept)
    gone = {what: count - left.get(what, 0) for what, count in before.items() if count > left.get(what, 0)}
    if by != CLOCK:
        append(session, actor=by, deed="forgot what is past its time", subject="retention", gone=gone, left=left)
    return _noted(session, by, gone, left)


def runs(session: Session) -> list[ForgettingRun]:
    """The last runs, the newest first. Of those by the clock that found nothing only the last stays."""
    return list(session.scalars(select(ForgettingRun).order_by(ForgettingRun.id.desc()).limit(SHOWN)))


def owe(session: Session, chat: str) -> None:
    """Note that Rasa has still to forget a chat."""
    session.merge(RasaOwes(conversation=chat, since=clock.now()))


def owed(session: Session) -> list[str]:
    """The chats that Rasa has still to forget."""
    return list(session.scalars(select(RasaOwes.conversation).order_by(RasaOwes.since)))


def paid(session: Session, chat: str) -> None:
    """Rasa has forgotten a chat."""
    session.execute(delete(RasaOwes).where(RasaOwes.conversation == chat))


def _noted(session: Session, by: str, gone: dict[str, int], left: dict[str, int]) -> ForgettingRun:
    last = session.scalars(select(ForgettingRun).order_by(ForgettingRun.id.desc()).limit(1)).first()
    if last and last.by == by == CLOCK and not last.gone:
        session.delete(last)
    made = ForgettingRun(at=clock.now(), by=by, gone=gone, left=left)
    session.add(made)
    session.flush()
    return made
