"""The slip in writing: short for a text, in full for paper and e-mail. Neutral, whoever may find it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from answers.spoken import SpokenAnswer
from conversations.plan.numbers import numbers_in
from conversations.plan.written import clock_lines
from core.facts import facts
from directory.found import FoundService
from web.desk.item import answers_of, services_of

TITLE = "The information you asked for"
NUMBERS_IN_A_TEXT = 3


@dataclass(frozen=True)
class Slip:
    """What the caller takes away: what to know, then whom to ring."""

    answers: tuple[SpokenAnswer, ...]
    services: tuple[FoundService, ...]
    phone: str
    hours: str


def in_full(session: Session, names: Sequence[str]) -> Slip:
    """The slip with every word."""
    return Slip(
        answers=tuple(_lasting(session, each) for each in answers_of(session, names)),
        services=tuple(services_of(session, names)),
        phone=_line(),
        hours=facts()["asc_hours"].spoken(),
    )


def _lasting(session: Session, said: SpokenAnswer) -> SpokenAnswer:
    """Without what holds only at this moment, such as that a line is open now."""
    gone = clock_lines(session, {"topic": said.topic, "answer_version": said.version})
    kept = [each for each in said.text.split("\n\n") if each not in gone]
    return replace(said, text="\n\n".join(kept))


def text_message(session: Session, names: Sequence[str]) -> str:
    """The slip in as few words as help."""
    slip = in_full(session, names)
    told = [*map(_answer, slip.answers), *map(_service, slip.services)]
    return "\n\n".join([f"{TITLE}:", *told, f"Questions? Ring {slip.phone}, {slip.hours}."])


def _answer(said: SpokenAnswer) -> str:
    numbers = [each for each in numbers_in([said.text]) if each.number in said.text and each.number != _line()]
    told = [said.summary, *(f"{each.whose.split('; ')[0]}: {each.number}" for each in numbers[:NUMBERS_IN_A_TEXT])]
    return "\n".join([*told, *(f"{each.label}: {each.url}" for each in said.links[:1])])


def _service(found: FoundService) -> str:
    told = (found.name, found.phone, found.address, found.open, found.website if not found.phone else "")
    return "\n".join(part for part in told if part)


def _line() -> str:
    """The number at the end of every slip."""
    return facts()["asc_phone"].spoken()
