"""Reads a message before Rasa does: place and language from the raw text, then masks it."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from conversations.about import about
from conversations.memory import Memory, coarse, place_as_json
from conversations.redaction.mask import mask
from core.languages.find import language_of
from core.places.find import find_place, find_places
from core.places.place import Place
from directory.organisations import organisation_names
from directory.text.normal import words

# Words that may stand around a place when nothing but the place is said.
AROUND = frozenset(
    ("in", "near", "at", "around", "im", "i", "am", "live", "we", "are", "from", "to", "it", "is", "its", "please",
     "the", "area", "of", "my", "me", "by", "close")
)  # fmt: skip
TURNS_A_TRACKER = 10


@dataclass(frozen=True)
class Reading:
    """`masked` holds no personal details; `memory` is that of the chat, with what this message adds."""

    masked: str
    memory: Memory
    fresh_place: bool
    fresh_about: bool
    only_place: bool
    language: str | None


def read(session: Session, text: str, memory: Memory) -> Reading:
    """Read `text`, the words as typed. Nothing unmasked leaves this function."""
    places = find_places(text)
    best = find_place(text)
    masked = mask(text, [(each.start, each.end) for each in places], organisation_names(session))
    known = replace(memory, place=coarse(best) if best else memory.place, about=about(text, memory.about))
    fresh_about = known.about != memory.about
    return Reading(
        masked, known, best is not None, fresh_about, _only_place(text, best), None if best else language_of(text)
    )


def inner(conversation: str, choice: str | None, reading: Reading) -> dict[str, Any]:
    """The turn as the inner contract has it."""
    return {
        # Rasa reads a conversation anew at every turn: a fresh one now and then keeps a long chat as quick as a short.
        "conversation": f"{conversation}-{reading.memory.turns // TURNS_A_TRACKER}",
        "text": None if choice else reading.masked,
        "choice": choice,
        "place": place_as_json(reading.memory.place),
        "fresh_place": reading.fresh_place,
        "fresh_about": reading.fresh_about,
        "only_place": reading.only_place and choice is None,
        "about": reading.memory.about,
        "topic": reading.memory.topic,
        "sought": reading.memory.sought,
        "shown": list(reading.memory.shown),
        "language": reading.language,
        "misses": reading.memory.misses,
    }


def _only_place(text: str, place: Place | None) -> bool:
    if place is None or place.kind == "authority":
        return False
    rest = words(f"{text[: place.start]} {text[place.end :]}")
    return all(word in AROUND for word in rest)
