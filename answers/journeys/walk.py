"""Where a person is in a journey: what they answered, which question is open, what comes next."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from answers.journeys.journey import DONE, Journey, Question
from answers.journeys.read import journeys
from answers.spoken import SIDES, About


@dataclass(frozen=True)
class Walk:
    """`answers` are the values given by question, in the order given; `known` those that were known before.

    `at` is the open question, None when the walk has ended or was stopped; `asked` are the questions asked so far;
    `misses` counts the replies in a row that answered nothing; `engaged` tells that the person answered at all, `left`
    counts the messages about something else before they did.
    """

    topic: str
    answers: Mapping[str, list[str]] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    at: str | None = None
    misses: int = 0
    engaged: bool = False
    left: int = 0

    @property
    def journey(self) -> Journey:
        """The journey that is walked."""
        return journeys()[self.topic]

    @property
    def question(self) -> Question | None:
        """The open question."""
        return self.journey.questions[self.at] if self.at else None

    @property
    def whom(self) -> About | None:
        """Whom it is about, when that was answered."""
        asked = [id for id, question in self.journey.questions.items() if question.hears == "whom"]
        return next((SIDES[value] for id in asked for value in self.answers.get(id, ())), None)

    def as_json(self) -> dict[str, Any]:
        """For the tracker."""
        return asdict(self) | {"known": list(self.known), "asked": list(self.asked)}

    @staticmethod
    def of(told: dict[str, Any] | None) -> "Walk | None":
        """What `as_json` wrote; None for nothing, or for a journey that is no more."""
        if not told or told["topic"] not in journeys():
            return None
        return Walk(**(told | {"known": tuple(told["known"]), "asked": tuple(told["asked"])}))


def moved_on(walk: Walk) -> Walk:
    """The walk with the next question open, or none when everything is answered."""
    following = next_question(walk.journey, walk.answers)
    at = following.id if following else None
    asked = walk.asked if at is None or at in walk.asked[-1:] else (*walk.asked, at)
    return replace(walk, at=at, asked=asked, misses=0)


def answered(walk: Walk, question: Question, values: list[str], *, last: bool = True) -> Walk:
    """The walk with `values` given to `question`; `last` tells that no more will be given to it.

    What was answered to questions that no longer arise is dropped.
    """
    told = [*walk.answers.get(question.id, ()), *values] if question.repeats else values
    if question.repeats and last:
        told = [*told, DONE]
    answers = {id: each for id, each in walk.answers.items() if id != question.id} | {question.id: told}
    kept = {id: each for id, each in answers.items() if walk.journey.questions[id].when.holds(answers)}
    return replace(walk, answers=kept, engaged=True, left=0)


def gone_back(walk: Walk) -> Walk | None:
    """The walk at the question before; None at the first one."""
    before = [id for id in walk.asked if id != walk.at]
    if not before:
        return None
    answers = {id: each for id, each in walk.answers.items() if id not in (before[-1], walk.at)}
    return replace(walk, answers=answers, asked=tuple(before), at=before[-1], misses=0)


def next_question(journey: Journey, answers: Mapping[str, list[str]]) -> Question | None:
    """The first question that arises and is still open."""
    arising = (each for each in journey.questions.values() if each.when.holds(answers))
    return next((each for each in arising if not _is_closed(each, answers)), None)


def choices_left(question: Question, answers: Mapping[str, list[str]]) -> list[str]:
    """The values that can still be chosen."""
    given = answers.get(question.id, ()) if question.repeats else ()
    return [value for value in question.choices if value not in given and not (given and value == "none")]


def _is_closed(question: Question, answers: Mapping[str, list[str]]) -> bool:
    if question.id not in answers:
        return False
    given = answers[question.id]
    return not question.repeats or not given or DONE in given or "none" in given or not choices_left(question, answers)
