"""What a member skips, and whether they look at upsetting topics."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.panel.records import Choice, Skip


def skip(session: Session, member: str, thing: str) -> None:
    """Never show this member the thing again."""
    session.merge(Skip(member=member, thing=thing))


def skipped(session: Session, member: str) -> set[str]:
    """What the member does not want to look at."""
    return set(session.scalars(select(Skip.thing).where(Skip.member == member)))


def sees_upsetting(session: Session, member: str) -> bool:
    """Whether the member said that upsetting topics may come; nobody did who has not said so."""
    chosen = session.get(Choice, member)
    return chosen is not None and chosen.upsetting


def choose_upsetting(session: Session, member: str, wanted: bool) -> None:
    """Keep what the member says about upsetting topics."""
    session.merge(Choice(member=member, upsetting=wanted))
