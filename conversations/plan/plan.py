"""Puts a chat in the order in which it is of use: what to do, whom to ring, where to go, then what was said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from conversations.plan.answered import Answered, answers_of
from conversations.plan.discreet import kept_out
from conversations.plan.numbers import Number, numbers_in
from conversations.plan.steps import Steps, is_plan, steps_of
from conversations.plan.written import clock_lines, own_lines
from conversations.records import Turn
from core.topics import topics

LASTING = ("answer", "journey", "safety")  # kinds of topics; small talk is not taken away

Reply = dict[str, Any]


@dataclass(frozen=True)
class Plan:
    """What to take away from a chat. `services` are cards as in the API; `typed` is masked."""

    steps: list[Steps]
    numbers: list[Number]
    services: list[dict[str, Any]]
    answers: list[Answered]
    typed: list[str]

    @property
    def empty(self) -> bool:
        """Whether the chat gave nothing to take away."""
        return not (self.answers or self.steps or self.services)


def plan_of(session: Session, turns: Sequence[Turn], *, safety: bool, typed: bool) -> Plan:
    """The plan of these turns; with the turns that hold safety answers, and with what was typed, only when asked."""
    kept = list(turns) if safety else kept_out(turns)
    replies = [reply for turn in kept for reply in turn.reply["replies"]]
    answers = [each for each in replies if _lasts(each)]
    own = partial(own_lines, session)
    full = [each for each in answers if not is_plan(each, own)]
    return Plan(
        steps=steps_of(answers, own),
        numbers=numbers_in(each["text"] for each in replies),
        services=list(_services(replies)),
        answers=answers_of(full, partial(clock_lines, session)),
        typed=[turn.said for turn in kept if turn.said] if typed else [],
    )


def _lasts(reply: Reply) -> bool:
    return reply["topic"] in topics() and topics()[reply["topic"]].kind in LASTING


def _services(replies: list[Reply]) -> Iterator[dict[str, Any]]:
    """Each service once, as it was shown last."""
    found = {card["id"]: card for reply in replies for card in reply["services"]}
    yield from found.values()
