"""The words of a journey, from the store: those on its choices, its name, and those that fit whom it is about."""

from actions.saying import Saying
from answers.journeys.journey import PLACE, Journey, Question
from answers.journeys.walk import Walk
from answers.words import id_for


def labels(saying: Saying, journey: Journey, question: Question) -> dict[str, str]:
    """The label of each choice of a question, by value, in order."""
    return {value: label(saying, journey, question.id, value) for value in question.choices}


def label(saying: Saying, journey: Journey, question: str, value: str) -> str:
    """The label of one choice; of a place its name."""
    if value == PLACE:
        return saying.turn.place.name if saying.turn.place else ""
    return saying.text(f"{journey.topic}.{question}.choices.{value}")


def name(saying: Saying, walk: Walk) -> str:
    """What a journey is called within a sentence."""
    return saying.text(f"{walk.topic}.name")


def worded(saying: Saying, walk: Walk, id: str) -> str:
    """The id of the words `id` for whom the walk is about, whomever else the person speaks of on the way."""
    return id_for(saying.session, id, walk.whom or saying.turn.about)
