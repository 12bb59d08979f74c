"""Finds the phone numbers in what was said: whose each is, when it answers, when it was checked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core import clock
from core.facts import Fact, facts

# On every plan, whatever the chat was about.
ALWAYS = ("asc_phone", "edt_phone", "emergency_999")
WHEN = ("_hours", "_when")


@dataclass(frozen=True)
class Number:
    """A number to ring. `when` is "" where nothing is known; `expired` when it is past its date."""

    number: str
    whose: str
    when: str
    checked_on: date
    expired: bool


def numbers_in(texts: Iterable[str]) -> list[Number]:
    """The numbers that stand in `texts`, in the order in which they stand there, then those everybody needs."""
    said = [number for text in texts for number in _found(text)]
    always = [facts()[id].spoken() for id in ALWAYS]
    return [_number(each) for each in [*(each for each in dict.fromkeys(said) if each not in always), *always]]


def _found(text: str) -> list[str]:
    known = sorted({fact.spoken() for fact in _phones()}, key=len, reverse=True)
    # Sums and counts are no numbers to ring: not £101, nor 1,101.
    return re.findall(rf"(?<![\d£.,])({'|'.join(map(re.escape, known))})(?![\d%]|[.,]\d)", text)


def _number(number: str) -> Number:
    told = [fact for fact in _phones() if fact.spoken() == number]
    whose = "; ".join(dict.fromkeys(fact.label for fact in told))
    when = next((said for fact in told if (said := _when(fact))), "")
    checked = min(fact.checked_on for fact in told)
    return Number(number, whose, when, checked, any(fact.expired(clock.today()) for fact in told))


def _when(fact: Fact) -> str:
    """The hours stand under the number's own name: `asc_phone`, `asc_hours`."""
    stem = fact.id.removesuffix("_phone")
    return next((facts()[stem + end].spoken() for end in WHEN if stem + end in facts()), "")


def _phones() -> list[Fact]:
    return [fact for fact in facts().values() if fact.type == "phone"]
