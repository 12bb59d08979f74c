"""What became of a turn, in the words that the measures use."""

from typing import Any, Literal, get_args

from core.topics import topics

Outcome = Literal["answered", "provisional", "clarified", "lost", "degraded", "safety", "talk"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
HELPING = ("answer", "journey", "search")
# Turns that asked for something we should know. Cries for help and small talk are counted apart.
IN_SCOPE: tuple[Outcome, ...] = ("answered", "provisional", "clarified", "lost", "degraded")
BY_BAND: dict[str, Outcome] = {"safety": "safety", "degraded": "degraded", "unsure": "clarified", "lost": "lost"}


def outcome_of(reply: dict[str, Any]) -> Outcome:
    """The outcome of a reply as the API gave it.

    "answered": with words that are agreed, or at least one service; "provisional": with words that are not agreed yet;
    "talk": a greeting, a question of a journey, something that is not ours to answer.
    """
    if by_band := BY_BAND.get(reply.get("band", "")):
        return by_band
    replies = reply.get("replies", [])
    if any(each.get("services") for each in replies):
        return "answered"
    answers = [each for each in replies if each["kind"] == "answer" and helps(each.get("topic"))]
    if not answers:
        return "talk"
    return "provisional" if all(each.get("provisional") for each in answers) else "answered"


def helps(topic: str | None) -> bool:
    """Whether a topic is one that helps with a need; a "thank you" does not."""
    return topic in topics() and topics()[topic].kind in HELPING
