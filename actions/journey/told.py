"""What is known already, or told unasked, of questions that are not open: it is noted, and not asked."""

from dataclasses import replace

from actions.journey.answer import answer, tell
from actions.journey.labels import label, labels
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.hear import named_in
from answers.journeys.journey import DONE, PLACE, Journey, Question
from answers.journeys.walk import Walk

WORDS_A_VALUE = 5  # of a message that says this and little else


def note(saying: Saying, turn: Turn, walk: Walk) -> Walk:
    """The walk with what the session and this message tell of its questions, and said what that is."""
    told = {question.id: values for question in _open(walk) if (values := _known(saying, turn, walk.journey, question))}
    kept = {
        id: values for id, values in told.items() if walk.journey.questions[id].when.holds({**walk.answers, **told})
    }
    if kept:
        say_noted(saying, walk.journey, kept)
    for id, values in kept.items():
        tell(saying, walk, walk.journey.questions[id], values)
    return replace(walk, answers={**walk.answers, **kept}, known=(*walk.known, *kept))


def told_ahead(saying: Saying, turn: Turn, walk: Walk) -> Walk | None:
    """The walk with a later question answered, when the message says that and little else; else None."""
    if turn.is_question:
        return None
    for question in _open(walk):
        if not question.when.holds(walk.answers):
            continue
        values = _plainly(saying, turn, walk.journey, question)
        if values:
            say_noted(saying, walk.journey, {question.id: values})
            return answer(saying, walk, question, values)
    return None


def say_noted(saying: Saying, journey: Journey, told: dict[str, list[str]]) -> None:
    """Say what was noted, so that it can be put right."""
    named = (label(saying, journey, id, value) for id, values in told.items() for value in values if value != DONE)
    saying.words("journey_known", known="; ".join(named))


def _open(walk: Walk) -> list[Question]:
    return [each for id, each in walk.journey.questions.items() if id != walk.at and id not in walk.answers]


def _known(saying: Saying, turn: Turn, journey: Journey, question: Question) -> list[str]:
    if question.hears == "whom":
        return [turn.about] if turn.about_said and turn.about in question.choices else []
    if question.hears == "place" and turn.place and not question.always:
        return [PLACE]
    if question.hears == "relation":
        return list(named_in(question, labels(saying, journey, question), turn.relation))
    if turn.choice or question.again or question.tells:
        # What is said at once to an answer must not be passed over.
        return []
    heard = named_in(question, labels(saying, journey, question), turn.text)
    return [*heard, *([DONE] if heard and question.repeats else [])]


def _plainly(saying: Saying, turn: Turn, journey: Journey, question: Question) -> list[str]:
    if question.hears == "place":
        return [PLACE] if turn.only_place and turn.place else []
    heard = named_in(question, labels(saying, journey, question), turn.text)
    return list(heard) if len(turn.text.split()) <= len(heard) * WORDS_A_VALUE else []
