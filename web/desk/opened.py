"""What is open on the desk: the words of an answer to read aloud, or a service with all that is known."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request

from answers.speak import speak
from answers.spoken import SIDES, Part, SpokenAnswer
from conversations.calls.calls import place_of
from conversations.calls.records import Call
from conversations.calls.slip import id_of, kind_of
from directory.found import FoundService
from directory.reports import being_checked
from web.desk.found import Found
from web.desk.item import Item, items_of, services_of
from web.directory_api.card import card

PARTS: dict[str, Part] = {"short": "short", "more": "more", "simpler": "simpler"}


@dataclass(frozen=True)
class Pane:
    """One open item. `part` and `about` say which words of an answer; `card` is a service's."""

    item: Item
    answer: SpokenAnswer | None = None
    part: Part = "short"
    about: str = "self"
    next_steps: tuple[Item, ...] = ()
    card: dict[str, Any] | None = None
    checking: bool = False


def wanted(request: Request, found: Found) -> str:
    """The item that the address opens; without one the first that was found. "" for none."""
    named = request.query_params.get("open", "")
    try:
        kind_of(named)
    except ValueError:
        return found.items[0].name if found.items else ""
    return named


def opened(session: Session, request: Request, name: str, call: Call | None) -> Pane | None:
    """The pane for an item, or None when it is no more."""
    place = place_of(call)
    items = items_of(session, [name], place)
    if not items:
        return None
    if kind_of(name) == "answer":
        return _answer(session, request, items[0])
    return _service(session, items[0], services_of(session, [name], place)[0])


def _answer(session: Session, request: Request, item: Item) -> Pane:
    asked = request.query_params
    part, about = PARTS.get(asked.get("part", ""), "short"), asked.get("about", "self")
    said = speak(session, id_of(item.name), about=SIDES.get(about, "self"), part=part)
    steps = items_of(session, [f"answer:{each}" for each in said.next_steps])
    return Pane(item, said, part, about, tuple(steps))


def _service(session: Session, item: Item, found: FoundService) -> Pane:
    checking = found.id in being_checked(session, [found.id])
    return Pane(item, card=card(found), checking=checking)
