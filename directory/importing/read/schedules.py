"""When a service is open."""

import re
from collections.abc import Iterator

from directory.importing.clean.day import clock, day
from directory.importing.clean.number import number
from directory.importing.clean.plain import plain
from directory.importing.clean.tidy import Raw
from directory.importing.clean.web import web
from directory.importing.clean.weekday import weekdays
from directory.importing.read.reading import Reading, many, text
from directory.records import Schedule

MONTH_DAYS = re.compile(r"-?\d{1,2}(,-?\d{1,2})*")


def schedules(raw: Raw, reading: Reading, at_id: str | None = None) -> Iterator[Schedule]:
    """The schedules of a service, or of a service at one place (`at_id`)."""
    for count, each in many(raw, "schedules"):
        made = _schedule(each, reading, count, at_id)
        if made.byday or made.opens_at or made.dtstart or made.description or made.notes or made.bymonthday:
            yield made
        else:
            reading.notes.add("schedule left out: it says nothing")


def _schedule(told: Raw, reading: Reading, count: str, at_id: str | None) -> Schedule:
    written, by_day = text(told, "byday"), weekdays(told.get("byday"))
    if written and not by_day:
        reading.notes.add("days of a schedule kept as words: not days we can read")
    freq = text(told, "freq").upper()
    month_days = text(told, "bymonthday").replace(" ", "")
    words = plain(text(told, "description"), reading.notes)
    return Schedule(
        id=reading.own(told.get("id"), "schedule", at_id or "", count),
        service_id=reading.service_id,
        service_at_location_id=at_id or text(told, "service_at_location_id") or None,
        freq=freq if freq in ("WEEKLY", "MONTHLY") else "WEEKLY" if by_day else "",
        interval=int(min(max(number(told.get("interval")) or 1, 1), 366)),
        byday=by_day,
        bymonthday=month_days if MONTH_DAYS.fullmatch(month_days) else "",
        dtstart=day(told.get("dtstart")),
        valid_from=day(told.get("valid_from")),
        valid_to=day(told.get("valid_to")),
        opens_at=clock(told.get("opens_at")),
        closes_at=clock(told.get("closes_at")),
        description=words if by_day or not written else f"{words} {written}".strip(),
        schedule_link=web(told.get("schedule_link"), reading.notes),
        attending_type=text(told, "attending_type"),
        notes=plain(text(told, "notes"), reading.notes),
    )
