"""Invented needs that the directory did not meet, and reports of what is wrong in it."""

from collections import Counter
from datetime import timedelta
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from cli.demo_data.days import moments
from core import clock
from core.places.authority import DISTRICTS
from directory.records import Service
from directory.reports import decide, make_report
from directory.unmet import OTHER, UnmetNeed

NEEDS = (
    "loneliness",
    "day_services",
    OTHER,
    "esol",
    "digital_skills",
    "lunch club",
    "falls",
    "carer_breaks",
    "mental_health",
)
WEIGHTS = (9, 8, 8, 5, 5, 4, 3, 3, 2)
REPORTS = (
    ("phone", "The number rings and rings.", "put right"), ("times", "It is Thursdays now, not Tuesdays.", "put right"),
    ("closed", "The hall was shut and a notice said for good.", "being checked"), ("cost", "They asked for £4.", ""),
    ("address", "It has moved next door to the church.", ""), ("other", "There is no ramp.", "nothing wrong"),
    ("phone", "This is a private house.", ""), ("times", "Not in the school holidays.", ""),
)  # fmt: skip


def load_unmet(session: Session, dice: Random) -> None:
    """Needs by day and district."""
    places, likely = (*DISTRICTS, ""), (6, 9, 5, 7, 6, 4, 2, 14)
    counted = Counter(
        (
            at.date(),
            dice.choices(NEEDS, WEIGHTS)[0],
            dice.choices(places, likely)[0],
            dice.choices(("unmet", "weaker"), (2, 3))[0],
        )
        for at in moments(dice, 4)
    )
    for (day, need, district, outcome), times in counted.items():
        session.merge(UnmetNeed(day=day, need=need, district=district, outcome=outcome, times=times))


def load_reports(session: Session, dice: Random) -> None:
    """Some open, some decided, one overdue."""
    services = dice.sample(list(session.scalars(select(Service.id).order_by(Service.id))), len(REPORTS))
    for back, (service, (kind, note, state)) in enumerate(zip(services, REPORTS, strict=True)):
        with clock.fixed_clock(clock.now() - timedelta(days=2 + 2 * back)):
            made = make_report(session, service, kind, note, door="desk" if back % 2 else "resident")
        if state:
            decide(session, made.id, state, by="demo-manager", why="" if state == "being checked" else "We rang them.")
