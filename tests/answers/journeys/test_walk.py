"""Where a walk goes: forward, back, past what does not arise, and round again."""

from answers.journeys.journey import DONE, Journey
from answers.journeys.walk import Walk, answered, choices_left, gone_back, moved_on


def given(journey: Journey, walk: Walk, *values: str, last: bool = True) -> Walk:
    assert walk.at
    return moved_on(answered(walk, journey.questions[walk.at], list(values), last=last))


def test_a_question_that_does_not_arise_is_passed_over(journey: Journey) -> None:
    walk = moved_on(Walk("journey", answers={"who": ["self"]}))
    assert walk.at == "hard"
    walk = given(journey, walk, "washing")
    assert given(journey, walk, "no").at == "tour"
    assert given(journey, walk, "yes").at == "when"


def test_a_skipped_question_is_not_asked_again(journey: Journey) -> None:
    walk = given(journey, moved_on(Walk("journey")))
    assert walk.at == "hard" and walk.answers["who"] == []


def test_several_answers_are_taken_one_by_one(journey: Journey) -> None:
    walk = given(journey, moved_on(Walk("journey", answers={"who": ["self"]})), "washing", last=False)
    assert walk.at == "hard"
    assert choices_left(journey.questions["hard"], walk.answers) == ["cooking"]
    assert given(journey, walk).at == "worse"


def test_a_tour_comes_back_until_all_is_seen(journey: Journey) -> None:
    walk = moved_on(Walk("journey", answers={"who": [], "hard": [DONE], "worse": ["no"]}))
    walk = given(journey, walk, "spend", last=False)
    assert walk.at == "tour"
    assert given(journey, walk, "apply", last=False).at is None
    assert given(journey, walk).at is None


def test_going_back_takes_the_answer_away(journey: Journey) -> None:
    walk = given(journey, moved_on(Walk("journey")), "self")
    before = gone_back(walk)
    assert before is not None and before.at == "who" and "who" not in before.answers
    assert gone_back(before) is None


def test_a_changed_answer_drops_what_hung_on_it(journey: Journey) -> None:
    walk = Walk("journey", answers={"worse": ["yes"], "when": ["today"]})
    assert "when" not in answered(walk, journey.questions["worse"], ["no"]).answers


def test_a_walk_is_kept_whole(journey: Journey) -> None:
    walk = given(journey, moved_on(Walk("journey", known=("who",))), "self")
    assert Walk.of(walk.as_json()) == walk
    assert Walk.of({"topic": "gone"}) is None and Walk.of(None) is None


def test_whom_it_is_about_is_what_was_answered(journey: Journey) -> None:
    walk = moved_on(Walk("journey"))
    assert walk.whom is None
    assert given(journey, walk).whom is None
    assert given(journey, walk, "someone").whom == "someone"
