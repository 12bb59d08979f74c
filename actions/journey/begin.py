"""Begins a journey, or takes one up again; what is known already is not asked."""

from typing import Any

from actions.journey.ask import ask_next, end
from actions.journey.labels import label, labels, name
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.hear import named_in
from answers.journeys.journey import DONE, PLACE, Journey, Question
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
    journey = journeys()[topic]
    told = {
        id: values for id, question in journey.questions.items() if (values := _known(saying, turn, journey, question))
    }
    kept = {id: values for id, values in told.items() if journey.questions[id].when.holds(told)}
    if kept:
        named = (label(saying, journey, id, value) for id, values in kept.items() for value in values if value != DONE)
        saying.words("journey_known", known="; ".join(named))
    return ask_next(saying, Walk(topic, answers=kept, known=tuple(kept)))


def _known(saying: Saying, turn: Turn, journey: Journey, question: Question) -> list[str]:
    if question.hears == "whom":
        return [turn.about] if turn.about_said and turn.about in question.choices else []
    if question.hears == "place" and turn.place:
        return [PLACE]
    if turn.choice or question.again or question.tells:
        # What is said at once to an answer must not be passed over.
        return []
    heard = named_in(question, labels(saying, journey, question), turn.text)
    return [*heard, *([DONE] if heard and question.repeats else [])]
