"""Searches the directory for what was asked, or for the topic whose "near me" was pressed."""

from typing import Any

from actions.also import say_also
from actions.nearby import say_services
from actions.outside import say_if_outside
from actions.saying import Saying
from actions.sought import sought, wanted
from actions.spoken_action import SpokenAction
from actions.turn import Turn


class ActionSearch(SpokenAction):
    """Local services by need and place."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """Services, or a question about the place when "near me" was pressed and none is known.

        Where nothing fits, the answers that may be meant are offered: a search is never a dead end.
        """
        near = turn.chosen_topic if turn.says("near") else None
        if near and turn.place is None:
            saying.ask("ask_place")
        elif near:
            say_services(saying, wanted(saying, near), near)
        elif turn.says("topic"):
            saying.ask("ask_what_and_where")
        else:
            if not say_services(saying, sought(saying, turn)):
                say_also(saying, turn, "directory_search")
        say_if_outside(saying)
        return saying.done("directory_search")
