"""The pinned card: whom to ring in danger, by the clock."""

from dataclasses import dataclass

from core import clock
from core.facts import facts
from core.facts.hours import is_open


@dataclass(frozen=True)
class Line:
    """One number, and what it is for."""

    what: str
    number: str


def safety_card() -> list[Line]:
    """Always the same order; the social care line is the one that answers now."""
    known = facts()
    is_day = is_open(known["asc_hours"].openings, clock.local_now())
    care = (
        Line("Adult at risk, open now", known["asc_phone"].spoken())
        if is_day
        else Line("Adult at risk, Emergency Duty Team now", known["edt_phone"].spoken())
    )
    return [
        Line("Life in danger", known["emergency_999"].spoken()),
        care,
        Line("Domestic abuse, Freeva", known["freeva_phone"].spoken()),
        Line("Suicidal thoughts, Samaritans", known["samaritans_phone"].spoken()),
    ]
