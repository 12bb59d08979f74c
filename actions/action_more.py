"""Tells more on the topic, or the same more simply."""

from typing import Any

from actions.further import say_further
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn


class ActionMore(SpokenAction):
    """The further parts of an answer."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """The part that was asked for; without a topic, what one can ask."""
        topic = turn.chosen_topic
        if topic is None:
            saying.answer("repeat_or_simplify")
            return saying.done("repeat_or_simplify")
        if turn.intent == "tell_me_more":
            return say_further(saying, topic)
        saying.answer(topic, "simpler")
        return saying.done(topic)
