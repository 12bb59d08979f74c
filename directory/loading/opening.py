"""Opening hours read from words, only where every part of them is certain."""

import re
from dataclasses import dataclass
from datetime import time

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?"
TIME = r"\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|noon)?"
PART = re.compile(
    rf"(?P<days>{DAY}(?:(?:\s*(?:-|to|,|and)\s*){DAY})*|every day|weekdays|weekends)\s+"
    rf"(?P<opens>{TIME})\s*(?:-|to)\s*(?P<closes>{TIME})"
)
MONTHLY = re.compile(
    rf"(?P<which>first|second|third|fourth|last) (?P<days>{DAY})(?: of (?:the|every) month)?,?\s+"
    rf"(?P<opens>{TIME})\s*(?:-|to)\s*(?P<closes>{TIME})"
)
WHICH = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1"}
ALWAYS = re.compile(r"^(?:phone line open )?24 hours(?:, every day)?(?:, free to call| \(national line\))?$")


@dataclass(frozen=True)
class Opening:
    """A rule of a schedule: `byday` such as "MO,TU", or "2WE" for the second Wednesday of a month."""

    freq: str
    byday: str
    opens_at: time
    closes_at: time


def openings(told: str) -> list[Opening]:
    """The rules in `told`; none when any part of it is not certain (a date in brackets, "check", an exception)."""
    text = told.lower().strip()
    if ALWAYS.match(text):
        return [Opening("WEEKLY", ",".join(DAYS), time(0), time(23, 59))]
    if monthly := MONTHLY.fullmatch(text):
        rule = _opening(monthly, "MONTHLY", WHICH[monthly["which"]] + _day(monthly["days"]))
        return [rule] if rule else []
    found = [PART.fullmatch(part.strip()) for part in re.split(r";|,(?=[^\d]*\d)", text)]
    rules = [_opening(part, "WEEKLY", ",".join(_days(part["days"]))) if part else None for part in found]
    return [rule for rule in rules if rule] if all(rules) else []


def _opening(part: re.Match[str], freq: str, byday: str) -> Opening | None:
    opens, closes = _time(part["opens"]), _time(part["closes"])
    if opens is None or closes is None or opens >= closes:
        return None
    return Opening(freq, byday, opens, closes)


def _days(told: str) -> list[str]:
    if told in ("every day", "weekdays", "weekends"):
        return list({"every day": DAYS, "weekdays": DAYS[:5], "weekends": DAYS[5:]}[told])
    found: list[str] = []
    for part in re.split(r"\s*(?:,|\band\b)\s*", told):
        ends = [_day(end) for end in re.split(r"\s*(?:-|\bto\b)\s*", part)]
        found += DAYS[DAYS.index(ends[0]) : DAYS.index(ends[-1]) + 1]
    return found


def _day(told: str) -> str:
    return told[:2].upper()


def _time(told: str) -> time | None:
    hour, _, minute = re.sub(r"[^\d.:]", "", told).replace(":", ".").partition(".")
    half = next((each for each in ("am", "pm", "noon") if each in told), "")
    if not half and ":" not in told:
        return None
    hours = int(hour) % 12 + 12 * (half in ("pm", "noon")) if half else int(hour)
    return time(hours, int(minute or 0)) if hours < 24 else None
