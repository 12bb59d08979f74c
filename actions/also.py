"""Offers by name what else a message is about, or may be, once its first need is answered."""

from actions.offer import OFFERABLE
from actions.saying import Saying
from actions.turn import Turn
from core.topics import topic

CHANCE_WORTH_NAMING = 0.03
MOST = 3


def say_also(saying: Saying, turn: Turn, answered: str) -> None:
    """Name the next likely topics of what was typed. A pressed choice is never about two things."""
    if turn.choice:
        return
    # Before the first question of a journey, or a person's number, only what was plainly asked for as well.
    alone = topic(answered).kind == "journey" or answered == "human_handoff"
    likely = (name for name, chance in turn.likely if chance >= CHANCE_WORTH_NAMING and not alone)
    others = [name for name in dict.fromkeys((*turn.also, *likely)) if name != answered]
    offered = [name for name in others if topic(name).kind in OFFERABLE][:MOST]
    if offered:
        saying.choices(offered, "also_about")
