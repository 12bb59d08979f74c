"""What is left out of a plan that someone else might find."""

from collections.abc import Iterable, Sequence

from conversations.records import Turn

# Whoever shares a home or a phone with the person may be the danger, or should not learn of it by chance.
ASK_BEFORE_KEEPING = {"domestic_abuse", "safeguarding_concern", "child_at_risk", "suicidal_crisis"}


def asks_first(turns: Iterable[Turn]) -> bool:
    """Whether to ask "Is it safe to keep this here?" before the plan is shown."""
    return any(_classes(turn) & ASK_BEFORE_KEEPING for turn in turns)


def kept_out(turns: Sequence[Turn]) -> list[Turn]:
    """The turns without those that hold a safety answer, with all that was said and shown in them."""
    return [turn for turn in turns if not _classes(turn)]


def _classes(turn: Turn) -> set[str]:
    said = {each["topic"] for each in turn.reply.get("replies", []) if each["kind"] == "safety" and each["topic"]}
    alarm = turn.reply.get("safety")
    return said | ({alarm["class"]} if alarm else set())
