"""One advisor's call: begun with the first key, wrapped at its end. An advisor has one call at a time."""

import secrets
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.calls.records import Call
from core import clock
from core.places.place import Place
from core.settings import settings


def current(session: Session, advisor: str) -> Call | None:
    """The call that this advisor is on, or None between calls."""
    since = clock.now() - timedelta(hours=settings().keep_hours)
    mine = select(Call).where(Call.advisor == advisor, Call.wrapped_at.is_(None), Call.began_at > since)
    return session.scalars(mine.order_by(Call.began_at.desc()).limit(1)).first()


def begun(session: Session, advisor: str) -> Call:
    """The advisor's call, begun now if there is none."""
    found = current(session, advisor)
    if found is None:
        found = Call(
            id=secrets.token_hex(16), advisor=advisor, began_at=clock.now(), code="", outcome="", district="",
            looked_for="", wished={}, nothing_found=0, place={}, opened=[], slip=[],
        )  # fmt: skip
        session.add(found)
        session.flush()
    return found


def wrap(session: Session, call: Call, code: str, outcome: str) -> float:
    """Code the call and end it; what is kept of its place is the district alone. Returns its seconds."""
    call.code, call.outcome, call.wrapped_at = code, outcome, clock.now()
    call.place, call.wished = {}, {}
    if outcome != "unmet_need":
        call.looked_for = ""
    session.flush()
    return (call.wrapped_at - call.began_at).total_seconds()


def note_place(call: Call, place: Place) -> None:
    """Keep where the caller wants something: its name, its district, and its point to about 1 km."""
    call.district = place.district or ""
    call.place = {
        "name": place.name,
        "kind": place.kind,
        "district": place.district,
        "in_area": place.in_area,
        "latitude": None if place.latitude is None else round(place.latitude, 2),
        "longitude": None if place.longitude is None else round(place.longitude, 2),
    }


def place_of(call: Call | None) -> Place | None:
    """The place that was kept, or None."""
    return Place(**call.place) if call and call.place else None


def note_opened(call: Call, item: str) -> None:
    """Remember that this item was read to the caller, the latest last."""
    call.opened = [*(each for each in call.opened if each != item), item]
