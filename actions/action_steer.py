"""Meets a "yes", "no", "stop" or "why" that answers no question of ours."""

import re
from typing import Any

from actions.further import say_further
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn

ASKS_WHY = re.compile(r"\bwhy\b|\bwhat\b.*\bfor\b|\bneed (it|this|that|to)\b", re.IGNORECASE)


class ActionSteer(SpokenAction):
    """Fixed words by what was said; "yes" after an answer brings more of it."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """What can be done next."""
        if turn.intent == "affirm" and turn.topic:
            saying.answer(turn.topic, "more")
            return saying.done(turn.topic)
        if turn.is_question and _asks_something_else(turn):
            if turn.topic:
                return say_further(saying, turn.topic)
            saying.answer("human_handoff")
            return saying.done("human_handoff")
        saying.words(f"steer_{turn.intent}")
        return saying.done()


def _asks_something_else(turn: Turn) -> bool:
    """ "What do I do now" is no wish to stop, and "what happens if I tell you" does not ask why we ask."""
    if turn.intent == "why_ask":
        return not ASKS_WHY.search(turn.text)
    return turn.intent in ("stop_journey", "skip_question")
