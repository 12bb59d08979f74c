"""Meets a further question on the topic spoken of: the passage that answers it, all there is, or who can say more."""

from typing import Any

from actions.saying import Saying
from answers.passages import passage_on
from answers.speak import speak
from answers.spoken import Part
from answers.subject import subject
from directory.meaning import meaning

TOLD_ALL = "more"  # what the session remembers once the further part of an answer was said whole
PARTS: tuple[Part, ...] = ("more", "short")


def say_further(saying: Saying, topic: str, *, whole: bool = True) -> list[Any]:
    """What the answer on `topic` holds on the question; when that is not clear, all of it if `whole` and untold."""
    turn = saying.turn
    for part in () if turn.choice or turn.intent == "tell_me_more" else PARTS:
        text = speak(saying.session, topic, about=subject(topic, turn.about), part=part).text
        if (at := passage_on(turn.text, text, meaning)) is not None:
            saying.words("on_that")
            saying.answer(topic, part, passage=at)
            return saying.done(topic)
    if whole and turn.told != TOLD_ALL:
        saying.answer(topic, "more")
    else:
        saying.choices((), "told_all")
    return saying.done(topic)
