"""Offers what was probably meant."""

from typing import Any

from actions.offer import say_offer
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn


class ActionOffer(SpokenAction):
    """For a message the bot is not sure of."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """See `say_offer`."""
        return say_offer(saying, turn)
