"""What follows when Rasa hears danger that the safety watch before it did not."""

from actions.turn import Turn
from core.topics import topic

# Needs and breaking points are met with words and then help; the rest may be danger now.
AMBER = ("urgent_need", "carer_breakdown")
# Measured over all phrases, each judged by a classifier that never saw it: at 0.2 the classifier alone hears
# 77 % of the urgent ones and is wrong on 3 % of the others; for RED, at 0.4, 57 % and 0.4 %.
HEARD = 0.2
HEARD_NEED = 0.35
HEARD_RED = 0.4


def found_by_rasa(turn: Turn) -> dict[str, str] | None:
    """The likeliest class and its level, when the safety topics together are likely enough; else None."""
    heard = [(name, chance) for name, chance in turn.likely if topic(name).kind == "safety"]
    red = [(name, chance) for name, chance in heard if name not in AMBER]
    danger, any_of_them = sum(chance for _, chance in red), sum(chance for _, chance in heard)
    if turn.choice or (danger < HEARD and any_of_them < HEARD_NEED):
        return None
    if danger >= HEARD_RED:
        return {"class": red[0][0], "level": "red"}
    return {"class": heard[0][0], "level": "amber"}
