"""Changes an earlier answer of a journey: "actually evenings", "no, it is for my mum"."""

import re
from dataclasses import replace

from actions.journey.answer import answer
from actions.journey.labels import label, labels
from actions.journey.told import say_noted
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.hear import hear, named_in
from answers.journeys.journey import PLACE, Question
from answers.journeys.walk import Walk

CUE = re.compile(
    r"\b(actually|i meant?|instead|rather|changed? (my mind|that|it)|wrong|mistake|sorry|no,? it'?s|not for)\b",
    re.IGNORECASE,
)

WHOM = re.compile(rf"{CUE.pattern}|\bfor (me|my|our|a|the)\b|^(it'?s|thats?|that'?s) (me|my|our|a)\b", re.IGNORECASE)


def changed(saying: Saying, turn: Turn, walk: Walk, *, by_name: bool = False) -> Walk | None:
    """The walk with an earlier answer changed, said so; None when the message changes none.

    With `by_name` only by words of its own: not by a bare "no", which may stand before what is meant.
    """
    found = [(question, values) for question in _earlier(walk) if (values := _meant(saying, turn, walk, question))]
    if by_name or len(found) > 1:
        found = [each for each in found if _names(saying, turn, walk, each[0])]
    if len(found) != 1:
        return None
    question, values = found[0]
    named = "; ".join(label(saying, walk.journey, question.id, value) for value in values)
    saying.words("journey_changed", to=named)
    cleared = replace(walk, answers={id: each for id, each in walk.answers.items() if id != question.id})
    return answer(saying, cleared, question, values)


def corrected(saying: Saying, turn: Turn, walk: Walk) -> Walk | None:
    """As `changed`, when the message corrects and names nothing of the open question: "no, sorry, it is tomorrow"."""
    if walk.question is None or not CUE.search(turn.text) or _names(saying, turn, walk, walk.question):
        return None
    return changed(saying, turn, walk, by_name=True)


def say_known(saying: Saying, turn: Turn, walk: Walk) -> bool:
    """Say what was noted, when the message only says it once more. Returns whether it does."""
    for question in _earlier(walk):
        values = [value for value in _said(saying, turn, walk, question) if value in walk.answers[question.id]]
        if values and question.hears != "place":
            say_noted(saying, walk.journey, {question.id: values})
            return True
    return False


def _earlier(walk: Walk) -> list[Question]:
    return [walk.journey.questions[id] for id in walk.answers if id != walk.at]


def _names(saying: Saying, turn: Turn, walk: Walk, question: Question) -> bool:
    return question.hears in ("place", "whom") or bool(
        named_in(question, labels(saying, walk.journey, question), turn.text)
    )


def _meant(saying: Saying, turn: Turn, walk: Walk, question: Question) -> list[str]:
    return [value for value in _said(saying, turn, walk, question) if value not in walk.answers[question.id]]


def _said(saying: Saying, turn: Turn, walk: Walk, question: Question) -> list[str]:
    if question.hears == "place":
        return [PLACE] if turn.fresh_place else []
    if question.hears == "whom":
        # "I need some sleep" does not say that the help is for the one who types.
        return [str(turn.whom)] if turn.whom in question.choices and WHOM.search(turn.text) else []
    heard = hear(question, labels(saying, walk.journey, question), turn.text)
    return list(heard.values) if heard and (heard.plainly or CUE.search(turn.text)) else []
