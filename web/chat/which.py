"""Asks which place was meant, where several far apart have the name that was given; says which one is not known."""

from dataclasses import replace

from sqlalchemy.orm import Session

from answers.words import words
from core.places.place import Place
from web.chat.choices import PLACE, Choice
from web.chat.decided import Decided
from web.chat.reading import Reading
from web.chat.replies import Reply, reply

MOST = 4


def with_which_place(session: Session, decided: Decided, reading: Reading) -> Decided:
    """What was decided, and below it the question, where what is near was looked for. Within a journey nothing is
    asked besides: one question at a time."""
    looked = "directory_search" in decided.topics or any(each["services"] for each in decided.replies)
    if not looked or decided.step or decided.band == "unsure":
        return decided
    if reading.others:
        return replace(decided, replies=[*decided.replies, _which(session, reading)])
    if reading.unknown and reading.memory.place is None:
        named = reply("notice", words(session, "place_not_known", place=reading.unknown))
        return replace(decided, replies=[named, *decided.replies])
    return decided


def _which(session: Session, reading: Reading) -> Reply:
    taken = reading.memory.place
    asked = words(session, "which_place", place=taken.name if taken else "")
    return reply("choices", asked, choices=[_choice(each) for each in reading.others[:MOST]])


def _choice(place: Place) -> Choice:
    label = f"{place.name} ({place.district})" if place.district else place.name
    return {"label": label, "value": f"{PLACE}:{place.name}", "topic": None}
