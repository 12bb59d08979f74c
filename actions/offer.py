"""What to say when the bot is not sure: what is certain all the same, else choices, else a person."""

from typing import Any

from actions.elsewhere import say_elsewhere
from actions.nearby import SHOWN, say_found
from actions.place_given import say_place_given
from actions.saying import Saying
from actions.turn import Turn
from answers.elsewhere import who_does
from answers.speak import speak
from core.topics import topic
from directory.named import named_service
from directory.search import search

OFFERED = 4
CHANCE_WORTH_OFFERING = 0.015
OFFERABLE = ("answer", "journey", "search", "safety")
STARTING = ("care_options_overview", "carer_identify", "paying_for_care", "dp_what")


def say_offer(saying: Saying, turn: Turn) -> list[Any]:
    """Say the first of these that holds: a named service, another body's matter, services, choices, a way to ask."""
    if turn.says("else"):
        saying.choices(STARTING, "something_else")
        return saying.done()
    if service := named_service(saying.session, turn.text):
        saying.services([service], "search_named")
        return saying.done("directory_detail", "directory_search")
    if _may_be_elsewhere(turn) and who_does(turn.text):
        saying.answer("out_of_scope")
        say_elsewhere(saying)
        return saying.done("out_of_scope")
    if _wants_services(turn) and _say_certain_services(saying, turn):
        return saying.done("directory_search")
    if turn.fresh_place and (turn.sought or turn.topic):
        return say_place_given(saying)
    if turn.band == "unsure" and (offered := _worth_offering(turn)):
        if turn.misses:
            saying.words("lost_again")
        saying.choices(offered, "did_you_mean")
        return saying.done(band="unsure")
    return _say_lost(saying, turn)


def _may_be_elsewhere(turn: Turn) -> bool:
    first = [name for name, _ in turn.likely[:OFFERED]]
    return turn.band == "lost" or "out_of_scope" in first or "districts_other_council" in first


def _wants_services(turn: Turn) -> bool:
    first = [name for name, _ in turn.likely[:OFFERED]]
    near = turn.fresh_place and turn.place is not None and turn.place.in_area is not False
    return near or (turn.band == "unsure" and "directory_search" in first[:2])


def _say_certain_services(saying: Saying, turn: Turn) -> bool:
    found = search(saying.session, turn.text, place=turn.place, per_page=SHOWN)
    if found.weaker or found.unmet:
        return False
    say_found(saying, found)
    saying.choices([each for each in _worth_offering(turn) if each != "directory_search"], "did_you_mean_also")
    return True


def _worth_offering(turn: Turn) -> list[str]:
    told = [name for name, chance in turn.likely if chance >= CHANCE_WORTH_OFFERING or len(turn.likely) < OFFERED]
    offered = [name for name in told if topic(name).kind in OFFERABLE][:OFFERED]
    # One choice is no choice: the next likely ones make it at least two.
    spare = [name for name, _ in turn.likely if topic(name).kind in OFFERABLE and name not in offered]
    return offered + spare[: max(0, 2 - len(offered))]


def _say_lost(saying: Saying, turn: Turn) -> list[Any]:
    if turn.topic and topic(turn.topic).kind in ("answer", "journey") and not (turn.misses or turn.is_question):
        # "She lives with me": told of what was spoken of, and a person can weigh it.
        saying.words("lost_after_answer")
        saying.choices(speak(saying.session, turn.topic).next_steps or STARTING, "lost_choices")
    else:
        saying.words("lost_again" if turn.misses else "lost_first")
        saying.choices(STARTING, "lost_choices")
    return saying.done(band="lost")
