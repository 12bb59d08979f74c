"""What a person types as an answer to a question."""

import pytest

from answers.journeys.hear import Heard, hear, named_in
from answers.journeys.journey import Journey

LABELS = {
    "hard": {"washing": "Washing and toilet", "cooking": "Eating and cooking", "none": "None of these"},
    "worse": {"yes": "Yes", "no": "No", "unsure": "I am not sure"},
    "when": {"today": "Today or tomorrow", "week": "This week", "later": "Later"},
}


@pytest.mark.parametrize(
    "question, text, values",
    [
        ("when", "Today or tomorrow", ["today"]),
        ("when", "todya or tomorow", ["today"]),
        ("when", "2", ["week"]),
        ("when", "the third one", ["later"]),
        ("when", "TONIGHT!!", ["today"]),
        ("hard", "she cant wash herself or cook a meal", ["washing", "cooking"]),
        ("hard", "shower mostly", ["washing"]),
        ("hard", "cooking, not the bath", ["cooking"]),
        ("hard", "nothing", ["none"]),
        ("worse", "yes it has", ["yes"]),
        ("worse", "nope", ["no"]),
        ("worse", "not sure really", ["unsure"]),
        ("worse", "dunno", ["unsure"]),
        ("worse", "not really no", ["no"]),
    ],
)
def test_an_answer_is_heard(journey: Journey, question: str, text: str, values: list[str]) -> None:
    heard = hear(journey.questions[question], LABELS[question], text)
    assert heard is not None and list(heard.values) == values


@pytest.mark.parametrize(
    "question, text",
    [("when", "how much is a stairlift"), ("worse", "who can sit with dad, there is no one here"), ("hard", "£40")],
)
def test_something_else_is_no_answer(journey: Journey, question: str, text: str) -> None:
    assert hear(journey.questions[question], LABELS[question], text) is None


def test_an_answer_among_many_words_is_not_plain(journey: Journey) -> None:
    heard = hear(
        journey.questions["when"], LABELS["when"], "well the lady on the ward said it would be some time this week"
    )
    assert heard == Heard(("week",), plainly=False)


def test_what_begins_a_journey_answers_no_yes_or_no(journey: Journey) -> None:
    assert named_in(journey.questions["worse"], LABELS["worse"], "no idea what to do") == ()
    assert named_in(journey.questions["hard"], LABELS["hard"], "no idea, mum cannot wash") == ("washing",)


def test_that_is_all(journey: Journey) -> None:
    assert hear(journey.questions["hard"], LABELS["hard"], "that's all") == Heard((), plainly=True)
