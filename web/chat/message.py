"""A message as it comes in over the API or the page's form."""

from dataclasses import dataclass
from typing import Any

from answers.journeys.read import journeys
from core.places.gazetteer import is_full_name
from core.topics import topics
from web.chat.choices import PLACE
from web.chat.languages import IN, is_in_language
from web.chat.questions import MOVES, is_pick
from web.chat.sharing import SHARE_CHOICES

LONGEST = 1000
PLAIN_CHOICES = ("person", "else", *MOVES, *SHARE_CHOICES)
TOPIC_CHOICES = ("topic", "more", "simpler", "near")


class BadMessage(ValueError):
    """A message that is none; says in plain words what is wrong. `id` names the words for it."""

    def __init__(self, id: str, status: int = 422) -> None:
        super().__init__(id)
        self.id, self.status = id, status


@dataclass(frozen=True)
class Message:
    """What the person typed, or the value of the choice they pressed; and the token of an earlier reply."""

    text: str
    choice: str | None = None
    token: str | None = None


def read_message(told: Any) -> Message:
    """A message from JSON. Raises BadMessage when it is not one, or its choice is none that is ever offered."""
    if not isinstance(told, dict):
        raise BadMessage("wrong_fields")
    text, choice, token = (told.get(key) for key in ("text", "choice", "conversation"))
    if any(value is not None and not isinstance(value, str) for value in (text, choice, token)):
        raise BadMessage("wrong_fields")
    if text is None and choice is None:
        raise BadMessage("wrong_fields")
    if choice is not None and not is_offered(choice):
        raise BadMessage("unknown_choice")
    if text is None and choice is not None and choice.startswith(f"{PLACE}:"):
        # A place that is pressed is a place that is told.
        text = choice.partition(":")[2]
    return Message((text or "").encode("utf-8", "replace").decode("utf-8"), choice if text is None else None, token)


def is_offered(choice: str) -> bool:
    """Whether Signpost ever offers a choice of this value."""
    kind, colon, topic = choice.partition(":")
    if not colon:
        return choice in PLAIN_CHOICES
    if kind == PLACE:
        return is_full_name(topic)
    if kind == "journey":
        return topic in journeys()
    if kind == IN:
        return is_in_language(choice)
    return is_pick(choice) or (kind in TOPIC_CHOICES and topic in topics() and topics()[topic].kind != "dialogue")
