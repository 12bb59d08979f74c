"""How far a listing can be relied on: a way to make contact counts strongly, age mildly."""

from directory.index.listed import Listed

NO_CONTACT, NO_PHONE = 0.85, 0.97
DOUBTFUL, OLD, UNDATED = 0.88, 0.95, 0.97
PROFESSIONALS = 0.8


def trust(listed: Listed) -> float:
    """A factor from 1 (phone and fresh date) down."""
    contact = NO_CONTACT if not listed.reachable else NO_PHONE if "no phone" in listed.flags else 1.0
    age = next((factor for flag, factor in AGES.items() if flag in listed.flags), 1.0)
    return contact * age * (PROFESSIONALS if listed.referral == "professional" else 1.0)


AGES = {"doubtful": DOUBTFUL, "old": OLD, "undated": UNDATED}
