"""The words on a journey's choices, from the store."""

from actions.saying import Saying
from answers.journeys.journey import PLACE, Journey, Question
from answers.journeys.walk import Walk


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
