"""The days and hours in an opening text, read loosely: good for ranking, never shown as fact."""

import re

from directory.index.listed import Opening

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur)?(?:days?)?\b"
DAYS_TOLD = re.compile(rf"({DAY})(?:\s*(?:-|to)\s*({DAY}))?|\b(every day|daily|weekdays|weekends)\b")
HOURS = re.compile(r"(\d{1,2})(?:[.:](\d\d))?\s*(am|pm|noon)?\s*(?:-|to)\s*(\d{1,2})(?:[.:](\d\d))?\s*(am|pm|noon)?")
ALWAYS = re.compile(r"\b24[ -]?hours?\b|\bany time\b")
NAMED = {"every day": DAYS, "daily": DAYS, "weekdays": DAYS[:5], "weekends": DAYS[5:]}


def openings_told(text: str) -> tuple[Opening, ...]:
    """Each day that `text` names, with its hours where they follow; empty when it names none."""
    told = text.lower()
    if ALWAYS.search(told):
        return tuple((day, 0, 24 * 60) for day in DAYS)
    found: list[Opening] = []
    matches = list(DAYS_TOLD.finditer(told))
    for at, match in enumerate(matches):
        end = _clause_end(told, match.end(), matches[at + 1].start() if at + 1 < len(matches) else len(told))
        hours = list(HOURS.finditer(told, match.end(), end)) or _shared(told, matches[at + 1 :])
        found += [(day, *_span(each)) for day in _days(match) for each in hours]
        found += [(day, None, None) for day in _days(match) if not hours]
    return tuple(dict.fromkeys(found))


def _clause_end(told: str, start: int, following: int) -> int:
    stop = told.find("(", start, following)
    return following if stop < 0 else stop


def _shared(told: str, after: list[re.Match[str]]) -> list[re.Match[str]]:
    """ "Mon, Wed, Fri 11am-1pm": hours that stand behind the last day of a list."""
    if not after or not re.search(r",\s*$|\band\s*$|&\s*$", told[: after[0].start()]):
        return []
    end = after[1].start() if len(after) > 1 else len(told)
    return list(HOURS.finditer(told, after[0].end(), end)) or _shared(told, after[1:])


def _days(match: re.Match[str]) -> tuple[str, ...]:
    if match[3]:
        return NAMED[match[3]]
    first = DAYS.index(match[1][:2].upper())
    last = DAYS.index(match[2][:2].upper()) if match[2] else first
    return DAYS[first : last + 1] if first <= last else (*DAYS[first:], *DAYS[: last + 1])


def _span(match: re.Match[str]) -> tuple[int, int]:
    closes = _minutes(match[4], match[5], match[6] or "")
    opens = _minutes(match[1], match[2], match[3] or (match[6] or "" if match[6] != "noon" else "am"))
    # "9-1pm" opens in the morning.
    return (opens - 12 * 60 if opens >= closes and opens >= 12 * 60 else opens), closes


def _minutes(hour: str, minute: str | None, half: str) -> int:
    hours = int(hour) % 12 + 12 * (half in ("pm", "noon")) if half else int(hour)
    return hours * 60 + int(minute or 0)
