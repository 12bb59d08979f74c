"""Takes an answer to a question: notes it, and says at once what belongs to it."""

from actions.journey.labels import worded
from actions.outside import say_if_outside
from actions.saying import Saying
from answers.journeys.journey import DONE, PLACE, Question
from answers.journeys.walk import Walk, answered
from core.topics import topics


def picked(walk: Walk, choice: str) -> tuple[Question, list[str]] | None:
    """The question and value of a pressed choice such as "pick:adult_learning_find:day:evening"; None for another's."""
    kind, _, rest = choice.partition(":")
    topic, question, value = [*rest.split(":"), "", "", ""][:3]
    if kind != "pick" or topic != walk.topic or question not in walk.journey.questions:
        return None
    return walk.journey.questions[question], [value]


def answer(saying: Saying, walk: Walk, question: Question, values: list[str], *, pressed: bool = False) -> Walk:
    """The walk with `values` given, and what belongs to them said."""
    given = [value for value in values if value != DONE]
    # One pressed choice, or one stop of a tour, is not yet all.
    last = not given or "none" in given or not question.repeats or not (pressed or question.again)
    if PLACE in given:
        say_if_outside(saying)
    tell(saying, walk, question, given)
    return answered(walk, question, given, last=last)


def tell(saying: Saying, walk: Walk, question: Question, values: list[str]) -> None:
    """Say what is to be said at once when these values are given."""
    for told in filter(None, map(question.tells.get, values)):
        if told in topics():
            saying.answer(told, whom=walk.whom)
        else:
            saying.words(worded(saying, walk, told))
