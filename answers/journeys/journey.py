"""A journey as its file declares it: questions, when each is asked, and what they lead to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Hears = Literal["one", "several", "place", "whom", "relation", "words"]
Values = tuple[str, ...]
Answers = Mapping[str, Sequence[str]]
DONE = "done"  # "that is all", of a question that may be answered more than once
PLACE = "place"  # a place was given: which one is the session's to know


@dataclass(frozen=True)
class When:
    """Holds when, for each question of `only`, one of its values was given, and none of those of `unless`."""

    only: Mapping[str, Values] = field(default_factory=dict)
    unless: Mapping[str, Values] = field(default_factory=dict)

    def holds(self, answers: Answers) -> bool:
        """Whether it holds for `answers`: the values given, by question. A skipped question has none."""
        wanted = all(_meet(answers, question, values) for question, values in self.only.items())
        return wanted and not any(_meet(answers, question, values) for question, values in self.unless.items())


@dataclass(frozen=True)
class Question:
    """`choices` by value, with further words by which each is recognised.

    `tells` are the topics whose answer, or the ids of the words, that are said when a value is given.
    A question to be asked `again` comes back without what was chosen, until the person has had enough. One of a place
    that is asked `always` is asked though a place is known, which may be another's.
    """

    id: str
    hears: Hears
    choices: Mapping[str, Values]
    when: When
    tells: Mapping[str, str]
    again: bool
    always: bool

    @property
    def repeats(self) -> bool:
        """Whether it may be answered more than once."""
        return self.again or self.hears == "several"


@dataclass(frozen=True)
class Line:
    """One step of the plan: its words, and the layer of help it belongs to."""

    id: str
    stage: str
    when: When


@dataclass(frozen=True)
class Near:
    """What to look for in the directory at the end, and on which topic."""

    find: str
    topic: str
    when: When


@dataclass(frozen=True)
class Onward:
    """A topic to go on to."""

    topic: str
    when: When


@dataclass(frozen=True)
class Journey:
    """The journey of `topic`: its `questions` in order, the `lines` of its plan, where it looks and leads."""

    topic: str
    questions: Mapping[str, Question]
    lines: tuple[Line, ...]
    near: tuple[Near, ...]
    onward: tuple[Onward, ...]


def _meet(answers: Answers, question: str, values: Values) -> bool:
    return any(value in values for value in answers.get(question, ()))
