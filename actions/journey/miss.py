"""Meets a message that answers nothing: once more the question; the second time a person's number comes first."""

from dataclasses import replace
from typing import Any

from actions.journey.ask import ask_again
from actions.saying import Saying
from answers.journeys.walk import Walk


def miss(saying: Saying, walk: Walk) -> list[Any]:
    """Say that it was not understood, and ask again. Returns the events that keep the walk."""
    if walk.misses:
        saying.words("journey_person")
    elif walk.question and walk.question.hears == "place":
        saying.words("journey_no_place")
    else:
        saying.words("journey_not_followed")
    return ask_again(saying, replace(walk, misses=walk.misses + 1))
