"""Reads wishes from everyday words: "friday evening", "free", "wheelchair", "online", "in gujarati"."""

import re
from datetime import date, timedelta

from directory.index.days import DAYS
from directory.text.normal import words
from directory.text.synonyms import synonyms
from directory.wish import Wish

NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT = {
    **dict(zip(NAMES, DAYS, strict=True)),
    **{name + "s": day for name, day in zip(NAMES, DAYS, strict=True)},
    "mon": "MO",
    "tue": "TU",
    "tues": "TU",
    "wed": "WE",
    "weds": "WE",
    "thu": "TH",
    "thur": "TH",
    "thurs": "TH",
    "fri": "FR",
    "sat": "SA",
}
TIMES = {
    **dict.fromkeys(("morning", "mornings", "am"), (0, 12 * 60)),
    **dict.fromkeys(("afternoon", "afternoons", "pm"), (12 * 60, 17 * 60)),
    **dict.fromkeys(("evening", "evenings", "eve", "eves", "evng"), (17 * 60, 24 * 60)),
    **dict.fromkeys(("night", "nights", "tonight"), (18 * 60, 24 * 60)),
}
FREE = re.compile(r"\b(free|no charge|no cost|costs? nothing|nothing to pay)\b")
WHEELCHAIR = re.compile(r"\b(wheelchair|wheel chair|step free|disabled access|no steps|accessible)\b")
ONLINE = re.compile(r"\b(online|zoom|virtual)\b")
NOT_ONLINE = re.compile(r"\b(get|getting|go|going) online\b")
SELF = re.compile(r"\b(self referr?(al)?|refer (my|our|him|her|them)?self|(without|no) (a )?referral|no gp letter)\b")
AGE = re.compile(r"\b(?:aged? )?(\d{1,3}) ?(?:yo\b|yrs?\b|years? old\b|year old\b|yr old\b)")
ONE_DAY = timedelta(days=1)


def wishes(query: str, today: date) -> Wish:
    """The wishes in `query`; `today` is what "today" and "tomorrow" count from."""
    told = words(query)
    text = " ".join(told)
    times = [TIMES[word] for word in told if word in TIMES]
    age = AGE.search(text)
    return Wish(
        days=_days(told, today),
        from_minute=times[0][0] if times else None,
        to_minute=times[0][1] if times else None,
        free=bool(FREE.search(text)),
        wheelchair=bool(WHEELCHAIR.search(text)),
        online=bool(ONLINE.search(text)) and not NOT_ONLINE.search(text),
        self_referral=bool(SELF.search(text)),
        language=next((word for word in told if word in synonyms().languages), ""),
        age=int(age[1]) if age and int(age[1]) < 120 else None,
    )


def _days(told: list[str], today: date) -> frozenset[str]:
    found = {SHORT[word] for word in told if word in SHORT}
    if "today" in told or "tonight" in told:
        found.add(DAYS[today.weekday()])
    if "tomorrow" in told:
        found.add(DAYS[(today + ONE_DAY).weekday()])
    if {"weekend", "weekends"} & set(told):
        found |= set(DAYS[5:])
    return frozenset(found)
