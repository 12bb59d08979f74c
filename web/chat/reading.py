"""Reads a message before Rasa does: place and language from the raw text, then masks it."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy.orm import Session

from answers.spoken import About
from conversations.about import about, relation
from conversations.memory import Memory, coarse, place_as_json
from conversations.redaction.mask import mask
from core.languages.find import language_of
from core.places.ambiguous import mistakable
from core.places.asked import where_asked
from core.places.find import find_place, find_places
from core.places.place import Place
from directory.organisations import organisation_names
from directory.text.normal import words
from web.chat.message import Message
from web.chat.questions import picked_person

# Words that may stand around a place when nothing but the place is said.
AROUND = frozenset(
    ("in", "near", "at", "around", "im", "i", "am", "live", "we", "are", "from", "to", "it", "is", "its", "please",
     "the", "area", "of", "my", "me", "by", "close")
)  # fmt: skip
LIVES_THERE = re.compile(r"\b(i|we)(['’]?m| am|['’]?re| are)? (live|living|based|work|stay)\b", re.IGNORECASE)
TURNS_A_SESSION = 10  # Rasa reads all of a session at every turn: a new one now and then keeps a long chat quick
POSTCODE = re.compile(r"[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}", re.IGNORECASE)  # the shape of one


@dataclass(frozen=True)
class Reading:
    """`masked` holds no personal details; `memory` is that of the chat, with what this message adds; `whom` is whom
    this message speaks of, if it says so. `others` are far from the place it names but called the same; `unknown` is
    a place it names that we do not know."""

    masked: str
    memory: Memory
    fresh_place: bool
    fresh_about: bool
    whom: About | None
    only_place: bool
    language: str | None
    others: tuple[Place, ...] = ()
    unknown: str = ""


def read(session: Session, message: Message, memory: Memory) -> Reading:
    """Read the words as typed, or the choice as pressed. Nothing unmasked leaves this function."""
    text = message.text
    places = find_places(text)
    best = _where_help_is_needed(text, find_place(text), memory)
    masked = mask(text, [(each.start, each.end) for each in places], organisation_names(session))
    whom = about(text) or picked_person(message.choice)
    known = replace(
        memory,
        place=coarse(best) if best else memory.place,
        about=whom or memory.about,
        about_said=memory.about_said or whom is not None,
        relation=relation(text) or memory.relation,
    )
    language = None if best else language_of(text)
    return Reading(
        masked, known, best is not None, known.about != memory.about, whom, _only_place(text, best), language,
        mistakable(best) if best else (), _unknown(text, masked),
    )  # fmt: skip


def _unknown(text: str, masked: str) -> str:
    """The place that is named but not known; none where its name was masked, for then it may be a person's."""
    told = where_asked(text).told
    return told if told in masked else ""


def _where_help_is_needed(text: str, told: Place | None, memory: Memory) -> Place | None:
    """The place this message names for the chat: not where a helper lives who is far from the person they help."""
    of_the_helper = memory.about != "self" and memory.place is not None and memory.place.in_area is not False
    away = told is not None and told.in_area is False and LIVES_THERE.search(text)
    return None if of_the_helper and away else told


def inner(
    conversation: str, choice: str | None, reading: Reading, vectors: Mapping[str, npt.NDArray[np.float32]]
) -> dict[str, Any]:
    """The turn as the inner contract has it. `vectors` are those of the pieces of the text as typed, by their words."""
    return {
        "conversation": conversation,
        "afresh": reading.memory.turns > 0 and reading.memory.turns % TURNS_A_SESSION == 0,
        "text": None if choice else reading.masked,
        "choice": choice,
        "place": place_as_json(reading.memory.place),
        "fresh_place": reading.fresh_place,
        "fresh_about": reading.fresh_about,
        "only_place": reading.only_place and choice is None,
        "about": reading.memory.about,
        "about_said": reading.memory.about_said,
        "whom": reading.whom,
        "relation": reading.memory.relation,
        # The very same question again is no further question on its topic: the same is answered.
        "topic": None if reading.masked == reading.memory.asked and choice is None else reading.memory.topic,
        "sought": reading.memory.sought,
        "told": reading.memory.told,
        "shown": list(reading.memory.shown),
        "language": reading.language,
        "misses": reading.memory.misses,
        "journey": reading.memory.journey,
        "paused": reading.memory.paused,
        # Only of words that stand in the masked text as they were typed: no vector tells what was masked.
        "vectors": {piece: _coded(vector) for piece, vector in vectors.items() if piece in reading.masked},
    }


def _coded(vector: npt.NDArray[np.float32]) -> str:
    return base64.b64encode(vector.astype(np.float16).tobytes()).decode()


def _only_place(text: str, place: Place | None) -> bool:
    """Whether nothing but a place is said, a postcode that does not exist included."""
    if place is None:
        return POSTCODE.fullmatch(text.strip()) is not None
    if place.kind == "authority":
        return False
    rest = words(f"{text[: place.start]} {text[place.end :]}")
    return all(word in AROUND for word in rest)
