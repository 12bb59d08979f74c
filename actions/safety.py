"""What follows when Rasa hears danger that the safety watch before it did not."""

from actions.turn import Turn
from core.topics import topic

# Needs and breaking points are met with words and then help; the rest may be danger now.
AMBER = ("urgent_need", "carer_breakdown")
# The watch has read the message with the same ear before, so what is heard only here must be likely.
HEARD = 0.5


def found_by_rasa(turn: Turn) -> dict[str, str] | None:
    """The likeliest class and its level, when the safety topics together are likely enough; else None."""
    heard = [(name, chance) for name, chance in turn.likely if topic(name).kind == "safety"]
    red = [(name, chance) for name, chance in heard if name not in AMBER]
    if turn.choice or sum(chance for _, chance in heard) < HEARD:
        return None
    if sum(chance for _, chance in red) >= HEARD:
        return {"class": red[0][0], "level": "red"}
    return {"class": heard[0][0], "level": "amber"}
