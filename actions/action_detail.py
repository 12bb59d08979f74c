"""Gives the phone number, hours or address of the service that was named."""

from typing import Any

from actions.nearby import say_services
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn
from directory.named import named_service


class ActionDetail(SpokenAction):
    """One service by name; the nearest matches when the name is not certain."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """The service as a card."""
        if turn.says("topic"):
            saying.ask("ask_which_service")
        elif service := named_service(saying.session, turn.text):
            saying.services([service], "search_named")
        else:
            say_services(saying, turn.text)
        return saying.done("directory_detail", "directory_search")
