"""Begins a journey, or takes one up again; what is known already is not asked."""

from typing import Any

from actions.journey.ask import ask_next, end
from actions.journey.labels import name
from actions.journey.told import note
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.read import journeys
from answers.journeys.walk import Walk


def begin(saying: Saying, turn: Turn) -> list[Any]:
    """The first open question of the journey that was asked for, or of the one that was stopped."""
    topic = turn.chosen_topic if turn.says("journey") else turn.intent
    if topic in journeys():
        return begin_new(saying, turn, topic)
    if turn.walk:
        saying.words("journey_back", name=name(saying, turn.walk))
        return ask_next(saying, turn.walk)
    saying.words("steer_affirm")
    saying.done()
    return end(saying)


def begin_new(saying: Saying, turn: Turn, topic: str) -> list[Any]:
    """A walk from its start, with what the session and this message tell of it."""
    return ask_next(saying, note(saying, turn, Walk(topic)))
