"""Answers a question about what was just said: "is it free?", "the second one", "how do I get there"."""

import re
from typing import Any

from actions.further import say_further, say_passage
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
ASKED = {
    "phone": re.compile(r"\b(number|ring|call|phone|contact)\b", re.IGNORECASE),
    "cost": re.compile(r"\b(how much|costs?|free|prices?|pay|charges?|charged)\b", re.IGNORECASE),
}
NEVER_ON_CARDS = re.compile(r"\bhow (long|soon)\b|\bwait(ing)?\b", re.IGNORECASE)
SERVICES = "services"  # what the session remembers once the services shown were told of again


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
        one = _one_meant(turn)
        if turn.shown and not one and (about := _beyond_the_cards(saying, turn)):
            return saying.done(about)
        if turn.shown and (one or turn.told != SERVICES):
            meant = services_by_id(saying.session, [one] if one else list(turn.shown), turn.place)
            saying.services(meant, "follow_up_services" if len(meant) > 1 else "follow_up_service")
            return saying.done("directory_detail")
        if turn.topic:
            return say_further(saying, turn.topic, whole=not turn.shown)
        if turn.shown:
            saying.choices((), "told_all")
            return saying.done("directory_detail")
        return say_offer(saying, turn)


def _beyond_the_cards(saying: Saying, turn: Turn) -> str:
    """Say what the topic holds on the question, or who can tell where no card can. Returns what it was about, or ""."""
    silent = _cards_are_silent(saying, turn)
    if turn.topic and say_passage(saying, turn.topic, by_cues=silent):
        return turn.topic
    if silent:
        saying.choices((), "cards_silent")
        return "directory_detail"
    return ""


def _cards_are_silent(saying: Saying, turn: Turn) -> bool:
    """Whether something is asked for that none of the services shown has."""
    if NEVER_ON_CARDS.search(turn.text):
        return True
    cards = services_by_id(saying.session, list(turn.shown))
    asked = [field for field, words in ASKED.items() if words.search(turn.text)]
    return any(not any(getattr(card, field) for card in cards) for field in asked)


def _one_meant(turn: Turn) -> str | None:
    """The id of the one service that is meant by its place in the list, if any."""
    told = WORD.findall(turn.text.lower())
    named = next((ORDER[word] for word in told if word in ORDER), None)
    return turn.shown[named] if named is not None and -1 <= named < len(turn.shown) and turn.shown else None
