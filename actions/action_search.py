"""Searches the directory for what was asked, or for the topic whose "near me" was pressed."""

from typing import Any

from actions.nearby import say_services
from actions.outside import say_if_outside
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn
from answers.speak import speak
from core.topics import topic


class ActionSearch(SpokenAction):
    """Local services by need and place."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """Services, or a question about the place when "near me" was pressed and none is known."""
        near = turn.chosen_topic if turn.says("near") else None
        if near and turn.place is None:
            saying.ask("ask_place")
        elif near:
            say_services(saying, wanted(saying, near), near)
        elif turn.says("topic"):
            saying.ask("ask_what_and_where")
        else:
            say_services(saying, turn.text)
        say_if_outside(saying)
        return saying.done("directory_search")


def wanted(saying: Saying, about: str) -> str:
    """What to look for about a topic: its answer's own words, or its title."""
    return speak(saying.session, about).directory or topic(about).title
