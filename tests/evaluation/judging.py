"""Judges what the running system replies, one message at a time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.places.find import find_place
from tests.evaluation.sets import Judged, Placed

Reply = dict[str, Any]
Say = Callable[[str], Reply]


@dataclass(frozen=True)
class Heard:
    """What came back: `topics` answered, `offered` as choices in their order, band, safety level, milliseconds."""

    topics: tuple[str, ...]
    offered: tuple[str, ...]
    band: str
    level: str | None
    milliseconds: float

    @property
    def first(self) -> str | None:
        """The system's first guess: what it answered, else what it offered first."""
        return next(iter((*self.topics, *self.offered)), None)


def heard(say: Say, text: str) -> Heard:
    """The reply to a first message."""
    began = time.perf_counter()
    reply = say(text)
    spent = (time.perf_counter() - began) * 1000
    safety = reply["safety"]
    return Heard(tuple(reply["topics"]), offered(reply), reply["band"], safety["level"] if safety else None, spent)


def offered(reply: Reply) -> tuple[str, ...]:
    """The topics a reply asks to choose from."""
    asked = [each for each in reply["replies"] if each["kind"] == "choices"]
    return tuple(choice["topic"] for each in asked for choice in each["choices"] if choice["topic"])


def right_first(judged: Judged, told: Heard) -> bool:
    """Whether the first guess would rightly help."""
    return told.first in judged.topics


def right_within(judged: Judged, told: Heard) -> bool:
    """Whether anything answered or offered would rightly help."""
    return bool({*told.topics, *told.offered} & {*judged.topics})


def wrong_and_sure(judged: Judged, told: Heard) -> bool:
    """Whether it answered as if sure, and nothing it answered helps."""
    return told.band in ("sure", "safety") and not {*told.topics} & {*judged.topics}


def place_right(placed: Placed) -> bool:
    """Whether the place found is the one meant: by name, or by district and area."""
    found = find_place(placed.text)
    if placed.name == "-":
        return found is None
    if found is None:
        return False
    area = {True: "yes", False: "no", None: "unknown"}[found.in_area]
    named = placed.name.lower() in found.name.lower() or found.name.lower() in placed.name.lower()
    return area == placed.in_area and (named or found.district == placed.district)


def turn_faults(expected: dict[str, Any], reply: Reply) -> list[str]:
    """What is not as a turn of a conversation expects it; [] when all is right."""
    answered = {*reply["topics"], *offered(reply)}
    shown = [card for each in reply["replies"] for card in each["services"]]
    level = reply["safety"]["level"] if reply["safety"] else None
    place = reply["place"]["name"] if reply["place"] else None
    checks = {
        "topics": not expected.get("topics") or bool(answered & {*expected["topics"]}),
        "services": not expected.get("services") or bool(shown),
        "place": not expected.get("place") or expected["place"].lower() in (place or "").lower(),
        "safety": not expected.get("safety") or level == expected["safety"] or level == "red",
    }
    got = {"topics": sorted(answered), "services": len(shown), "place": place, "safety": level}
    return [f"{name}: wanted {expected[name]}, got {got[name]}" for name, right in checks.items() if not right]
