"""Hears an answer to the open question in a typed message, with what the session knows of it."""

from actions.journey.labels import labels
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.hear import Heard, hear
from answers.journeys.journey import PLACE
from answers.journeys.walk import Walk

PLAIN_LENGTH = 8  # words of a message that says a place or a person and little else


def heard_answer(saying: Saying, turn: Turn, walk: Walk) -> Heard | None:
    """What was answered to the walk's open question, or None."""
    question = walk.question
    if question is None:
        return None
    heard = hear(question, labels(saying, walk.journey, question), turn.text)
    if heard:
        return heard
    short = len(turn.text.split()) <= PLAIN_LENGTH
    if question.hears == "place" and turn.fresh_place:
        return Heard((PLACE,), plainly=short and not turn.is_question)
    if question.hears == "whom" and turn.whom in question.choices:
        return Heard((turn.whom or "",), plainly=short and not turn.is_question)
    if question.hears == "words" and not turn.is_question:
        return Heard(("told",), plainly=False)
    return None
