"""The choices under a question of a journey: its answers, then the moves that are always there."""

from sqlalchemy.orm import Session

from answers.journeys.journey import DONE
from answers.journeys.read import journeys
from answers.spoken import SIDES, About
from answers.words import words
from web.chat.choices import Choice

MOVES = ("skip", "back", "why", "stop", "resume")
PICK = "pick"


def question_choices(session: Session, values: list[str], topic: str | None) -> list[Choice]:
    """A choice for each value: `pick:<journey>:<question>:<value>`, or a move."""
    return [{"label": words(session, _label_id(value)), "value": value, "topic": topic} for value in values]


def is_pick(choice: str) -> bool:
    """Whether a journey offers this choice."""
    kind, *rest = choice.split(":")
    if kind != PICK or len(rest) != 3:
        return False
    topic, question, value = rest
    known = journeys().get(topic)
    asked = known.questions.get(question) if known else None
    return asked is not None and (value in asked.choices or (value == DONE and asked.repeats))


def picked_person(choice: str | None) -> About | None:
    """Whom it is about, when the choice answers just that; else None."""
    if choice is None or not is_pick(choice):
        return None
    _, topic, question, value = choice.split(":")
    return SIDES.get(value) if journeys()[topic].questions[question].hears == "whom" else None


def _label_id(value: str) -> str:
    if value in MOVES:
        return f"move_{value}"
    _, topic, question, named = value.split(":")
    return "move_done" if named == DONE else f"{topic}.{question}.choices.{named}"
