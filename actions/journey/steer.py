"""Moves within a journey: skip, go back, why do you ask, stop, begin again."""

from collections.abc import Callable
from typing import Any

from actions.journey.ask import ask_again, ask_next, end, stop
from actions.journey.begin import begin_new
from actions.journey.labels import name
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.walk import Walk, answered, gone_back


def steer(saying: Saying, turn: Turn, walk: Walk, move: str) -> list[Any]:
    """Make one of MOVES. Returns the events that move the form."""
    return MOVES[move](saying, turn, walk)


def _skip(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:  # noqa: ARG001
    return ask_next(saying, answered(walk, walk.question, [])) if walk.question else end(saying)


def _back(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:  # noqa: ARG001
    before = gone_back(walk)
    if before is None:
        saying.words("journey_first")
    return ask_again(saying, before or walk)


def _why(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:  # noqa: ARG001
    saying.words(f"{walk.topic}.{walk.at}.why")
    return ask_again(saying, walk)


def _stop(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:  # noqa: ARG001
    if not walk.engaged:
        saying.words("steer_stop_journey")
        return [*end(saying), *saying.done(walk.topic)]
    saying.ask("journey_stopped", ["resume"], walk.topic, name=name(saying, walk))
    return [*stop(saying, walk), *saying.done(walk.topic)]


def _again(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:
    return begin_new(saying, turn, walk.topic)


MOVES: dict[str, Callable[[Saying, Turn, Walk], list[Any]]] = {
    "skip": _skip, "back": _back, "why": _why, "stop": _stop, "again": _again,
}  # fmt: skip
