"""The turn as an action sees it: what was asked, how sure the bot is, and what is known of the session."""

from dataclasses import dataclass
from typing import Any

from rasa_sdk.interfaces import Tracker

from answers.spoken import About
from core.places.place import Place
from core.topics import topics

SIDES: dict[str, About] = {"self": "self", "someone": "someone", "client": "client"}


@dataclass(frozen=True)
class Turn:
    """One message. `likely` is topics with probability, likeliest first; `also` the further needs it names; `shown`
    the ids of services last shown.

    `fresh_place` tells that the place was named in this very message, `fresh_about` that it speaks of another person
    than before; `misses` counts the turns in a row before this one in which the bot was lost.
    """

    intent: str
    text: str
    choice: str
    band: str
    likely: tuple[tuple[str, float], ...]
    also: tuple[str, ...]
    place: Place | None
    fresh_place: bool
    about: About
    fresh_about: bool
    topic: str | None
    sought: str
    shown: tuple[str, ...]
    language: str
    misses: int

    @property
    def chosen_topic(self) -> str | None:
        """The topic of a pressed choice such as "near:carer_breaks", or the topic spoken of before."""
        named = self.choice.partition(":")[2]
        return named if named in topics() else self.topic

    def says(self, kind: str) -> bool:
        """Whether a choice of this kind was pressed."""
        return self.choice.partition(":")[0] == kind


def read_turn(tracker: Tracker) -> Turn:
    """The turn in a tracker, wherever it came from (`rasa shell` hands over no session)."""
    message: dict[str, Any] = tracker.latest_message or {}
    told: dict[str, Any] = message.get("metadata") or {}
    ranked = message.get("intent_ranking") or []
    return Turn(
        intent=(message.get("intent") or {}).get("name") or "",
        text=message.get("text") or "",
        choice=told.get("choice") or "",
        band=message.get("band") or "sure",
        likely=tuple((each["name"], float(each["confidence"])) for each in ranked if each["name"] in topics()),
        also=tuple(each for each in message.get("also") or () if each in topics()),
        place=Place(**told["place"]) if told.get("place") else None,
        fresh_place=bool(told.get("fresh_place")),
        about=SIDES.get(told.get("about") or "self", "self"),
        fresh_about=bool(told.get("fresh_about")),
        topic=told.get("topic"),
        sought=told.get("sought") or "",
        shown=tuple(told.get("shown") or ()),
        language=told.get("language") or "",
        misses=int(told.get("misses") or 0),
    )
