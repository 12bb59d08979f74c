"""Wishes in the parameters of an address."""

from collections.abc import Mapping

from directory.index.days import DAYS
from directory.wish import Wish
from directory.wishes import TIMES

YES = frozenset({"yes", "true", "1", "on"})
LONGEST = 30


def wish_asked(asked: Mapping[str, str]) -> Wish:
    """The wish in the parameters day, time, free, wheelchair, online, self_referral, language and who."""
    days = asked.get("day", "").upper().split(",")
    opens, closes = TIMES.get(asked.get("time", "").lower(), (None, None))
    return Wish(
        days=frozenset(days) & frozenset(DAYS),
        from_minute=opens,
        to_minute=closes,
        free=asked.get("free", "").lower() in YES,
        wheelchair=asked.get("wheelchair", "").lower() in YES,
        online=asked.get("online", "").lower() in YES,
        self_referral=asked.get("self_referral", "").lower() in YES,
        language=asked.get("language", "").strip().lower()[:LONGEST],
        who=asked.get("who", "").strip()[:LONGEST],
    )
