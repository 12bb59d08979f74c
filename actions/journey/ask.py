"""Asks the next question of a journey, or says its plan when nothing is left to ask."""

from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet

from actions.journey.labels import worded
from actions.journey.plan import say_plan
from actions.journey.told import say_noted
from actions.outside import say_if_outside
from actions.saying import Saying
from actions.turn import ASKED, JOURNEY
from answers.journeys.journey import DONE, PLACE
from answers.journeys.walk import Walk, answered, choices_left, moved_on

ALWAYS = ("skip", "why", "stop")


def ask_next(saying: Saying, walk: Walk) -> list[Any]:
    """The next question, or the plan. Returns the events that keep the walk, or end the form."""
    walk = moved_on(walk)
    if walk.question and walk.question.hears == "place" and saying.turn.place and not walk.question.always:
        # It was told on the way.
        if saying.turn.fresh_place:
            say_if_outside(saying)
        say_noted(saying, walk.journey, {walk.question.id: [PLACE]})
        return ask_next(saying, answered(walk, walk.question, [PLACE]))
    if walk.question:
        return ask_again(saying, walk)
    return [*end(saying), *say_plan(saying, walk)]


def ask_again(saying: Saying, walk: Walk) -> list[Any]:
    """The open question, as what this turn is about. Returns the events that keep the walk."""
    return [*ask(saying, walk), *saying.done(walk.topic)]


def ask(saying: Saying, walk: Walk) -> list[Any]:
    """The open question with its choices. Returns the events that keep the walk."""
    question = walk.question
    if question is None:
        return end(saying)
    values = choices_left(question, walk.answers)
    if walk.answers.get(question.id):
        # It was answered and may be answered further.
        values = [*values, DONE]
    picks = [f"pick:{walk.topic}:{question.id}:{value}" for value in values]
    back = ["back"] if len(walk.asked) > 1 else []
    id = "journey_more" if question.hears == "several" and walk.answers.get(question.id) else question_id(saying, walk)
    saying.ask(id, [*picks, *back, *ALWAYS], walk.topic)
    saying.at(walk.topic, walk.at)
    return keep(walk)


def question_id(saying: Saying, walk: Walk) -> str:
    """The id of the open question's words, for whom it is about."""
    return worded(saying, walk, f"{walk.topic}.{walk.at}.ask")


def keep(walk: Walk) -> list[Any]:
    """The events by which the walk goes on."""
    return [SlotSet(JOURNEY, walk.as_json())]


def stop(saying: Saying, walk: Walk) -> list[Any]:
    """The events that leave the form and keep what was answered, so that it can be taken up again."""
    saying.at(walk.topic, None)
    return [SlotSet(JOURNEY, replace(walk, at=None).as_json()), SlotSet(ASKED, None)]


def end(saying: Saying) -> list[Any]:
    """The events that leave the form for good."""
    saying.at(None, None)
    return [SlotSet(JOURNEY, None), SlotSet(ASKED, None)]
