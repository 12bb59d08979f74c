"""Comes back to the open question after something else was asked and answered."""

from dataclasses import replace
from typing import Any

from actions.journey.ask import ask, end, keep
from actions.journey.begin import begin_new
from actions.journey.labels import name
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.read import journeys

PATIENCE = 3  # messages about something else after which a journey that was never begun is let go
# After these a question would be out of place.
LEAVING = ("goodbye", "human_handoff", "forget_chat", "thanks")


def come_back(saying: Saying, turn: Turn) -> list[Any]:
    """The question again, if the person is in the journey at all; silence where asking would be wrong."""
    walk = turn.walk
    if walk is None:
        return end(saying)
    if turn.intent in journeys() and turn.intent != walk.topic and (turn.choice or not walk.engaged):
        return begin_new(saying, turn, turn.intent)
    if not walk.engaged and walk.left >= PATIENCE:
        return end(saying)
    if not walk.engaged:
        # They did not begin yet: what they asked instead was what they came for. An answer is taken if it comes.
        saying.at(walk.topic, walk.at)
        return keep(replace(walk, left=walk.left + 1))
    if saying.safety and not turn.paused:
        saying.ask("journey_when_ready", ["resume"], walk.topic, name=name(saying, walk))
    if turn.paused or saying.safety or turn.intent in LEAVING:
        saying.at(walk.topic, walk.at)
        return keep(walk)
    saying.words("journey_back", name=name(saying, walk))
    return ask(saying, walk)
