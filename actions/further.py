"""Meets a further question on the topic spoken of: the passage that answers it, all there is, or who can say more."""

from typing import Any

from actions.saying import Saying
from answers.passages import passage_on, passages
from answers.speak import speak
from answers.spoken import Part
from answers.subject import subject
from core.meaning import meaning

TOLD_ALL = "more"  # what the session remembers once the further part of an answer was said whole
PARTS: tuple[Part, ...] = ("short", "more")


def say_further(saying: Saying, topic: str, *, whole: bool = True) -> list[Any]:
    """What the answer on `topic` holds on the question; when that is not clear, all of it if `whole` and untold."""
    turn = saying.turn
    if not turn.choice and turn.intent != "tell_me_more" and say_passage(saying, topic):
        return saying.done(topic)
    if whole and turn.told != TOLD_ALL:
        saying.answer(topic, "more")
    else:
        saying.choices((), "told_all")
    return saying.done(topic)


def say_untold(saying: Saying, topic: str) -> bool:
    """Say the passage that meets the question, else the further part if it was not told. Returns whether one was."""
    if say_passage(saying, topic):
        return True
    untold = saying.turn.told != TOLD_ALL and "more" in speak(saying.session, topic).parts
    if untold:
        saying.answer(topic, "more")
    return untold


def say_passage(saying: Saying, topic: str, *, by_cues: bool = True) -> bool:
    """Say the passage of the answer that meets the question, if one surely does. Returns whether one did."""
    turn = saying.turn
    about = subject(topic, turn.about)
    spoken = {part: passages(speak(saying.session, topic, about=about, part=part).text) for part in PARTS}
    told = [(part, at, text) for part, texts in spoken.items() for at, text in enumerate(texts)]
    best = passage_on(turn.text, [text for *_, text in told], meaning, by_cues=by_cues)
    if best is None:
        return False
    part, at, _ = told[best]
    saying.words("on_that")
    saying.answer(topic, part, passage=at)
    return True
