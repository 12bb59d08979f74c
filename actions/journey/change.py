"""Changes an earlier answer of a journey: "actually evenings", "no, it is for my mum"."""

import re
from dataclasses import replace

from actions.journey.answer import answer
from actions.journey.labels import label, labels
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.hear import hear
from answers.journeys.journey import DONE, PLACE, Question
from answers.journeys.walk import Walk

CUE = re.compile(
    r"\b(actually|i meant?|instead|rather|changed? (my mind|that|it)|wrong|mistake|sorry|no,? it'?s|not for)\b",
    re.IGNORECASE,
)


def changed(saying: Saying, turn: Turn, walk: Walk) -> Walk | None:
    """The walk with an earlier answer changed, said so; None when the message changes none."""
    found = [(question, values) for question in _earlier(walk) if (values := _meant(saying, turn, walk, question))]
    if len(found) != 1:
        return None
    question, values = found[0]
    named = "; ".join(label(saying, walk.journey, question.id, value) for value in values)
    saying.words("journey_changed", to=named)
    cleared = replace(walk, answers={id: each for id, each in walk.answers.items() if id != question.id})
    return answer(saying, cleared, question, values)


def _earlier(walk: Walk) -> list[Question]:
    return [walk.journey.questions[id] for id in walk.answers if id != walk.at]


def _meant(saying: Saying, turn: Turn, walk: Walk, question: Question) -> list[str]:
    if question.hears == "place":
        return [PLACE] if turn.fresh_place else []
    if question.hears == "whom":
        values: list[str] = [str(turn.whom)] if turn.whom in question.choices else []
    else:
        heard = hear(question, labels(saying, walk.journey, question), turn.text)
        values = list(heard.values) if heard and (heard.plainly or CUE.search(turn.text)) else []
    given = [value for value in walk.answers[question.id] if value != DONE]
    return [value for value in values if value not in given]
