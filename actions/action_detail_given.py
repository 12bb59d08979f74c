"""Takes a place (or another detail) given on its own, and uses it for what was spoken of before."""

from typing import Any

from actions.offer import say_offer
from actions.place_given import say_place_given
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn


class ActionDetailGiven(SpokenAction):
    """A place after an answer means: near there."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """Services near the place; any other detail is met like a message the bot is not sure of."""
        if turn.says("pick"):
            # A button of a journey that is no longer under way.
            saying.choices([turn.choice.split(":")[1]], "journey_closed")
            return saying.done()
        if turn.only_place and not turn.fresh_place:
            # A place by its shape: a postcode that does not exist.
            saying.ask("place_unknown")
            return saying.done("directory_search")
        if turn.place is None or not turn.fresh_place:
            return say_offer(saying, turn)
        return say_place_given(saying)
