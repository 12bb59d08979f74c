"""What follows when Rasa finds a safety topic that the watch before it did not."""

from actions.turn import Turn
from core.topics import topic

# Needs and breaking points are met with words and then help; the rest may be danger now.
AMBER = ("urgent_need", "carer_breakdown")
CERTAIN = 0.6
LIKELY = 0.3


def found_by_rasa(turn: Turn) -> dict[str, str] | None:
    """The class and level of the likeliest topic, when it is a safety topic; else None."""
    if not turn.likely or topic(turn.likely[0][0]).kind != "safety":
        return None
    name, chance = turn.likely[0]
    if chance < LIKELY:
        return None
    red = chance >= CERTAIN and name not in AMBER
    return {"class": name, "level": "red" if red else "amber"}
