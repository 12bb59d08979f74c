"""Meets a "yes", "no", "stop" or "why" that answers no question of ours."""

from typing import Any

from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn


class ActionSteer(SpokenAction):
    """Fixed words by what was said; "yes" after an answer brings more of it."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """What can be done next."""
        if turn.intent == "affirm" and turn.topic:
            saying.answer(turn.topic, "more")
            return saying.done(turn.topic)
        saying.words(f"steer_{turn.intent}")
        return saying.done()
