"""Searches the directory for what was asked, or for the topic whose "near me" was pressed."""

from typing import Any

from actions.nearby import say_services
from actions.outside import say_if_outside
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn
from answers.speak import speak
from core.topics import topic
from directory.text.normal import words

# Words that name no need of their own.
NO_NEED = frozenset(
    words(
        "a an the any is are there here near nearby local locally around round by for in on at to of and or with me us "
        "him her them he she they i we you my our his can could do does what whats which where find get go know about "
        "please something anything somewhere anywhere summat owt someone group groups club clubs class classes session "
        "sessions meeting meetings place places thing things day days daytime week weekend weekends evening evenings "
        "that this it like one ones ok okay so who whom deal deals"
    )
)


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
            say_services(saying, _sought(saying, turn))
        say_if_outside(saying)
        return saying.done("directory_search")


def _sought(saying: Saying, turn: Turn) -> str:
    """What the message looks for; "is there a group" means one for what was spoken of before."""
    before = turn.topic if turn.topic and topic(turn.topic).kind in ("answer", "journey") else None
    return turn.text if names_a_need(turn.text) or before is None else f"{turn.text} {wanted(saying, before)}"


def names_a_need(text: str) -> bool:
    """Whether any of its words may name what is needed."""
    return any(word not in NO_NEED for word in words(text))


def wanted(saying: Saying, about: str) -> str:
    """What to look for about a topic: its answer's own words, or its title."""
    return speak(saying.session, about).directory or topic(about).title
