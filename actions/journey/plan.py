"""The plan at the end of a journey: steps in the order of the layers of help, services near, and where to go on."""

from typing import Any

from actions.journey.labels import worded
from actions.nearby import say_found
from actions.saying import Saying
from answers.heads import STAGES
from answers.journeys.walk import Walk
from directory.search import search

MOST_LINES = 6
MOST_ONWARD = 4
SHOWN = 3


def say_plan(saying: Saying, walk: Walk) -> list[Any]:
    """Say the plan of a finished walk. Returns what `Saying.done` returns."""
    fitting = [line for line in walk.journey.lines if line.when.holds(walk.answers)]
    ordered = sorted(fitting[:MOST_LINES], key=lambda line: STAGES.index(line.stage))
    ids = [f"{walk.topic}.plan.{id}" for id in ("opening", *(line.id for line in ordered))]
    saying.plan(walk.topic, [worded(saying, walk, id) for id in ids])
    found = _say_near(saying, walk)
    onward = [each.topic for each in walk.journey.onward if each.when.holds(walk.answers)]
    saying.choices(list(dict.fromkeys(onward))[:MOST_ONWARD], "journey_onward")
    return saying.done(walk.topic, *(["directory_search"] if found else []))


def _say_near(saying: Saying, walk: Walk) -> bool:
    place = saying.turn.place
    near = next((each for each in walk.journey.near if each.when.holds(walk.answers)), None)
    if near is None or (place and place.in_area is False):
        return False
    found = search(saying.session, near.find, place=place, topic=near.topic, per_page=SHOWN)
    if found.unmet or not found.services:
        return False
    asked = any(question.hears == "place" for question in walk.journey.questions.values())
    say_found(saying, found, ask_place=not asked)
    return True
