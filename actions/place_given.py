"""Uses a place that was just given for what was spoken of before."""

from typing import Any

from actions.elsewhere import say_council
from actions.nearby import say_services
from actions.outside import say_if_outside
from actions.saying import Saying
from actions.sought import names_a_need, wanted
from core.places.find import find_places
from core.topics import topic
from directory.text.normal import words

LONGEST_SOUGHT = 6  # words of a thing to look for
COUNCIL_TOPICS = ("districts_other_council", "out_of_area", "out_of_scope")


def say_place_given(saying: Saying) -> list[Any]:
    """Services near the place for what was sought or the topic before; without either, the place is noted."""
    turn = saying.turn
    named = turn.place.name if turn.place else ""
    sought = without_places(turn.sought)
    if names_a_need(sought):
        # A story was told, not a thing to look for: nothing in the directory bears its words.
        nothing = "place_noted" if len(words(sought)) > LONGEST_SOUGHT else "search_nothing"
        say_services(saying, sought, nothing=nothing, place=named)
        return saying.done("directory_search")
    if turn.topic in COUNCIL_TOPICS and say_council(saying):
        return saying.done(turn.topic)
    if turn.topic and topic(turn.topic).kind in ("answer", "journey"):
        say_services(saying, wanted(saying, turn.topic), turn.topic)
        return saying.done(turn.topic, "directory_search")
    saying.words("place_noted", place=named)
    say_if_outside(saying)
    return saying.done("directory_search")


def without_places(text: str) -> str:
    """The text with every place taken out, so that the new place counts."""
    for place in reversed(find_places(text)):
        text = f"{text[: place.start]} {text[place.end :]}"
    return text
