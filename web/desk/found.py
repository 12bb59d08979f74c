"""One list out of two: answers and services for what was asked, the likeliest first."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from answers.find import FoundAnswer, find_answers
from conversations.calls.calls import place_of
from conversations.calls.records import Call
from core.meaning import meaning
from core.places.ambiguous import mistakable
from core.places.find import find_place
from core.safety.watch import watch
from directory.found import Results
from directory.search import search
from web.desk.asked import Asked
from web.desk.item import Item, answer_found, answer_item, service_item

SHOWN = 12
SURE = 0.95  # from here an answer is what was asked for, and leads
RIVAL = 0.6  # the share of the first answer's score from which a second one is as likely meant
SHORTEST = 2

_ears = ThreadPoolExecutor(1, "safety watch")


@dataclass(frozen=True)
class OtherPlace:
    """Another place of the name that was typed, and what to ask (`q`) to look there."""

    name: str
    district: str
    q: str


@dataclass(frozen=True)
class Found:
    """`items` in order; `weaker`: of services only near misses; `nothing`: neither an answer nor a service fits."""

    items: tuple[Item, ...] = ()
    weaker: bool = False
    nothing: bool = False
    place_fault: str = ""
    place_told: str = ""
    others: tuple[OtherPlace, ...] = ()


def find(session: Session, asked: Asked, call: Call | None, *, typed: str = "", count: bool = False) -> Found:
    """Answers and services for `asked`, before all those for the dangers that the safety watch hears.

    `typed` is what was asked before it was masked; `count` notes a need that is not met.
    """
    # It listens meanwhile, on a processor of its own: an advisor sees each letter's results at once.
    listening = _ears.submit(watch, typed or asked.q)
    found = _found(session, asked, call, count)
    urgent = [answer_item(session, alarm.topic) for alarm in listening.result()]
    first = {item.name for item in urgent}
    rest = [item for item in found.items if item.name not in first]
    return replace(found, items=(*urgent, *rest)[:SHOWN], nothing=found.nothing and not urgent)


def _found(session: Session, asked: Asked, call: Call | None, count: bool) -> Found:
    if len(asked.q) < SHORTEST and not asked.filtered:
        return Found()
    place = place_of(call) or (find_place(f"in {asked.district}") if asked.district else None)
    services = search(session, asked.q, place=place, only=asked.wish, per_page=SHOWN, count=count)
    answers = find_answers(session, _without_place(asked.q, services), meaning)
    items = tuple(_merged(answers, services, asked))
    nothing = not items or (not answers and (services.unmet or services.weaker))
    others = tuple(_others(asked.q, services))
    return Found(items, services.weaker, nothing, services.place_fault, services.place_told, others)


def _others(q: str, services: Results) -> Iterator[OtherPlace]:
    place = services.place
    if place and place.matched:
        for other in mistakable(place):
            yield OtherPlace(other.name, other.district or "", q.replace(place.matched, other.name))


def _merged(answers: list[FoundAnswer], services: Results, asked: Asked) -> list[Item]:
    """In turns. An answer that is meant for sure leads, unless a place or a filter asks for something to go to."""
    told = [answer_found(each) for each in answers]
    offered = [service_item(each) for each in services.services]
    sure = bool(answers) and answers[0].score >= SURE
    somewhere = bool(services.place or asked.wish)
    if not told or not offered:
        return told + offered
    rivals = len(answers) > 1 and answers[1].score >= RIVAL * answers[0].score
    if sure and not somewhere:
        order = [told[:1], offered[: 1 if rivals else 2], told[1:2], offered[1 if rivals else 2 :]]
    elif services.weaker:
        order = [told[:1], offered[:2], told[1:2], offered[2:]]
    elif sure:
        order = [offered[:1], told[:1], offered[1:], told[1:2]]
    else:
        order = [offered[:2], told[:1], offered[2:], told[1:2]]
    return [item for items in (*order, told[2:]) for item in items]


def _without_place(q: str, services: Results) -> str:
    """No answer speaks of a place, so that its name would only count against all of them."""
    matched = services.place.matched if services.place else ""
    return q.replace(matched, " ") if matched else q
