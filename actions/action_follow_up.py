"""Answers a question about what was just said: "is it free?", "the second one", "how do I get there"."""

import re
from typing import Any

from actions.offer import say_offer
from actions.place_given import say_place_given
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn
from directory.find import services_by_id

ORDER = {
    "first": 0,
    "1st": 0,
    "top": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "last": -1,
}
NEAR = re.compile(r"\bnear (me|us|here|by)\b|\bnearby\b|\b(a)?round here\b|\blocal\b", re.IGNORECASE)
WORD = re.compile(r"\w+")


class ActionFollowUp(SpokenAction):
    """The services shown before, or the one of them that is meant; else more on the topic."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """What the new place or person asks for; else the cards again, which hold number, cost, times and address."""
        if turn.topic and turn.fresh_about:
            saying.answer(turn.topic)
            return saying.done(turn.topic)
        if turn.fresh_place or (NEAR.search(turn.text) and turn.place and turn.topic):
            return say_place_given(saying)
        if NEAR.search(turn.text) and turn.topic:
            saying.ask("ask_place")
            return saying.done(turn.topic)
        meant = services_by_id(saying.session, _meant(turn), turn.place)
        if meant:
            saying.services(meant, "follow_up_services" if len(meant) > 1 else "follow_up_service")
            return saying.done("directory_detail")
        if turn.topic:
            saying.answer(turn.topic, "more")
            return saying.done(turn.topic)
        return say_offer(saying, turn)


def _meant(turn: Turn) -> list[str]:
    told = WORD.findall(turn.text.lower())
    named = next((ORDER[word] for word in told if word in ORDER), None)
    if named is None or not -1 <= named < len(turn.shown):
        return list(turn.shown)
    return [turn.shown[named]] if turn.shown else []
