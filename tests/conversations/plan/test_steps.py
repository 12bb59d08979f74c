"""What counts as something to do."""

import pytest

from conversations.plan.steps import steps_of
from tests.conversations.conftest import replied


def items(text: str) -> list[str]:
    made = steps_of([replied(text, topic="home_care")], lambda _: set())
    return [item for step in made for item in step.items]


@pytest.mark.parametrize(
    "text, step",
    [
        ("Ask for a care assessment on 0116 305 0004.", "Ask for a care assessment on 0116 305 0004."),
        ("- or fill in the form on the portal", "Fill in the form on the portal"),
        ("- by phone, on 0116 305 0004", "By phone, on 0116 305 0004"),
        ("To ask for one, call 0116 305 0004, or tell your worker.", None),
        ("If you are worried, see your GP surgery first.", None),
    ],
)
def test_what_asks_the_reader_to_do_something_is_a_step(text: str, step: str | None) -> None:
    assert items(text) == [step or text]


@pytest.mark.parametrize(
    "text",
    [
        "Tell me your town or village and I will look for groups near you.",
        "Call 0300 123 1053.",
        "First Contact Plus is one place to ask when you need help.",
        "- look after someone who gets certain benefits",
        "Tell them early about things such as:",
        "A direct payment is money from the council.",
        "You can ask someone to ring for you.",
    ],
)
def test_what_does_not_is_none(text: str) -> None:
    assert items(text) == []


def test_an_answer_gives_only_its_first_few() -> None:
    told = [f"Ask the {who} about your plan for care." for who in ("ward", "nurse", "doctor", "council", "bank")]
    assert items(" ".join(told)) == told[:3]
