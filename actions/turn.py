"""The turn as an action sees it: what was asked, how sure the bot is, and what is known of the session."""

import re
from dataclasses import dataclass
from typing import Any

from rasa_sdk.interfaces import Tracker

from answers.journeys.walk import Walk
from answers.spoken import SIDES, About
from core.places.place import Place
from core.test_chats import is_test
from core.topics import topics

JOURNEY = "journey"  # the slot that holds the walk
ASKED = "requested_slot"  # Rasa's own: set while a form waits for an answer
# What Rasa runs by itself around a form.
RASAS_OWN = ("action_listen", "action_extract_slots", "action_session_start", "journey_form")
QUESTION = re.compile(
    r"\?|^(and |but |ok |so |hi |sorry )*(how|what|whats|who|whos|when|where|wheres|why|which|can|could|do|does|did|is|"
    r"are|will|would|should|am|tell me|explain)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Turn:
    """One message. `likely` is topics with probability, likeliest first; `also` the further needs it names; `shown`
    the ids of services last shown; `told` what of the topic or of them was told in full ("more", "services").

    `fresh_place` tells that the place was named in this very message, `only_place` that nothing but a place was;
    `fresh_about` that it speaks of another person than before, `whom` whom it speaks of if it says so, `about_said`
    that they ever said it, `relation` what that person is to them, in their word. `misses` counts the turns in a row
    before this one that did not help. `walk` is the journey under way or stopped, `paused` after a cry for help;
    `asked` tells that a question of it was open, `spoken` that another action has met this message already,
    `test` that staff try things out.
    """

    intent: str
    text: str
    choice: str
    band: str
    likely: tuple[tuple[str, float], ...]
    also: tuple[str, ...]
    place: Place | None
    fresh_place: bool
    only_place: bool
    about: About
    fresh_about: bool
    whom: About | None
    about_said: bool
    relation: str
    topic: str | None
    sought: str
    told: str
    shown: tuple[str, ...]
    language: str
    misses: int
    walk: Walk | None
    paused: bool
    asked: bool
    spoken: bool
    test: bool

    @property
    def chosen_topic(self) -> str | None:
        """The topic of a pressed choice such as "near:carer_breaks", or the topic spoken of before."""
        named = self.choice.partition(":")[2]
        return named if named in topics() else self.topic

    @property
    def is_question(self) -> bool:
        """Whether the message asks something rather than tells it."""
        return bool(QUESTION.search(self.text))

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
        only_place=bool(told.get("only_place")),
        about=SIDES.get(told.get("about") or "self", "self"),
        fresh_about=bool(told.get("fresh_about")),
        whom=SIDES.get(told.get("whom") or ""),
        about_said=bool(told.get("about_said")),
        relation=told.get("relation") or "",
        topic=told.get("topic"),
        sought=told.get("sought") or "",
        told=told.get("told") or "",
        shown=tuple(told.get("shown") or ()),
        language=told.get("language") or "",
        misses=int(told.get("misses") or 0),
        walk=Walk.of(tracker.slots.get(JOURNEY)),
        paused=bool(told.get("paused")),
        asked=bool(tracker.slots.get(ASKED)),
        spoken=_has_spoken(tracker.events),
        test=is_test(tracker.sender_id),
    )


def _has_spoken(events: list[dict[str, Any]]) -> bool:
    """Whether an action other than Rasa's own ran since the message came in."""
    for event in reversed(events):
        if event["event"] == "user":
            return False
        if event["event"] == "action" and event["name"] not in RASAS_OWN:
            return True
    return False
