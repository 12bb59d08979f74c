"""What stands in the list, on the slip and at hand: an answer or a service, with what an advisor needs to choose it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from answers.find import FoundAnswer
from answers.speak import speak, spoken_version
from answers.spoken import SpokenAnswer
from conversations.calls.slip import id_of, kind_of
from core.places.place import Place
from core.topics import topics
from directory.find import services_by_id
from directory.found import FoundService

STATES = {
    "live": "Approved words",
    "provisional": "Not yet checked with the Panel",
    "review_due": "Due for review",
}


@dataclass(frozen=True)
class Item:
    """`name` is "answer:dp_what" or "service:<id>". `state` says how far it may be relied on, `care` that it may be
    wrong. Empty text means not known."""

    name: str
    kind: str
    title: str
    line: str
    by: str = ""
    phone: str = ""
    where: str = ""
    state: str = ""
    care: bool = False
    safety: bool = False


def answer_found(found: FoundAnswer) -> Item:
    """An answer from a search."""
    return _answer(found.topic, found.title, found.summary, found.state)


def answer_item(session: Session, topic: str) -> Item:
    """The answer on a topic. Raises KeyError for a topic without words."""
    said = speak(session, topic)
    return _answer(topic, said.title, said.summary, said.state)


def service_item(found: FoundService) -> Item:
    """A service, with its distance where one is known."""
    away = f"{found.distance_miles:g} miles" if found.distance_miles is not None else ""
    return Item(
        name=f"service:{found.id}",
        kind="service",
        title=found.name,
        line=found.summary,
        by=found.organisation if found.organisation != found.name else "",
        phone=found.phone,
        where=", ".join(part for part in (found.town or found.district, away) if part),
        state=f"Checked {found.checked}" if found.checked else "Not known when checked",
        care=bool(found.warning),
    )


def items_of(session: Session, names: Sequence[str], place: Place | None = None) -> list[Item]:
    """The items of these names, in order, without those that are no more."""
    services = services_of(session, names, place)
    found = {f"service:{each.id}": service_item(each) for each in services}
    for name in names:
        if kind_of(name) == "answer" and _is_spoken(session, id_of(name)):
            found[name] = answer_item(session, id_of(name))
    return [found[name] for name in names if name in found]


def services_of(session: Session, names: Sequence[str], place: Place | None = None) -> list[FoundService]:
    """The services among these names, in order."""
    return services_by_id(session, [id_of(each) for each in names if kind_of(each) == "service"], place)


def answers_of(session: Session, names: Sequence[str]) -> list[SpokenAnswer]:
    """The answers among these names, in order."""
    answers = [id_of(each) for each in names if kind_of(each) == "answer"]
    return [speak(session, each) for each in answers if _is_spoken(session, each)]


def _is_spoken(session: Session, topic: str) -> bool:
    return topic in topics() and spoken_version(session, topic) is not None


def _answer(topic: str, title: str, summary: str, state: str) -> Item:
    safety = topics()[topic].kind == "safety"
    told = "Safety words" if safety and state == "provisional" else STATES[state]
    return Item(f"answer:{topic}", "answer", title, summary, state=told, care=state == "review_due", safety=safety)
