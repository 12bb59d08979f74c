"""What can be pressed under the newest reply, in the order it is shown."""

from dataclasses import dataclass
from typing import Any

from web.chat.choices import PERSON, SOMETHING_ELSE, Choice, starting_choices

MOST = 4
ALWAYS = [SOMETHING_ELSE, PERSON]


@dataclass(frozen=True)
class Offered:
    """`further` says more of the same answer; `ways` are topics, or the answers to a question that was `asked` in the
    chat; `always` comes last."""

    legend: str
    asked: bool
    further: list[Choice]
    ways: list[Choice]
    always: list[Choice]


def offered(replies: list[dict[str, Any]]) -> Offered:
    """The choices of `replies`; those of an empty chat when there are none yet."""
    if not replies:
        return Offered("Or choose one of these", False, [], starting_choices(), [])
    question = next((reply for reply in reversed(replies) if reply["kind"] == "question" and reply["choices"]), None)
    if question:
        answers, moves = _parted(question["choices"])
        return Offered(question["text"], True, moves, answers, _rest(question["choices"]))
    found = _once([choice for reply in replies for choice in reply["choices"]])
    topics = [choice for choice in found if choice["value"].startswith("topic:")]
    further = [choice for choice in found if choice not in topics and choice not in ALWAYS]
    return Offered("You can choose", False, further, topics[:MOST], ALWAYS)


def _parted(choices: list[Choice]) -> tuple[list[Choice], list[Choice]]:
    """The answers to a question, and from the first move on ("skip", a plain word) the rest, in the order given."""
    first = next((at for at, choice in enumerate(choices) if ":" not in choice["value"]), len(choices))
    return choices[:first], choices[first:]


def _rest(choices: list[Choice]) -> list[Choice]:
    """The two ways on that are always there, where a question does not offer them itself."""
    values = {choice["value"] for choice in choices}
    return [choice for choice in ALWAYS if choice["value"] not in values]


def _once(choices: list[Choice]) -> list[Choice]:
    return list({choice["value"]: choice for choice in choices}.values())
