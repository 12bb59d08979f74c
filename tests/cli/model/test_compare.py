"""A new model may come in only if no floor breaks and nothing is lost that the old one caught."""

from cli.model.compare import floors, why_not
from tests.cli.model.conftest import recorded


def test_a_better_model_may_come_in() -> None:
    assert why_not(recorded("better"), recorded("old"), floors()) == []


def test_a_broken_floor_and_ceiling_and_a_lost_cry_keep_it_out() -> None:
    limits = {"at least": {"right first": 0.74}, "at most": {"wrong and sure": 0.11}}
    assert why_not(recorded("worse"), recorded("old"), limits) == [
        "right first: 73.1%, and at least 74% is needed.",
        "wrong and sure: 15.0%, and at most 11% is allowed.",
        "The model in use catches this, and the new one does not. Heard as RED: mum is on the floor",
    ]


def test_a_cry_that_is_lost_keeps_out_even_the_better_figures() -> None:
    assert why_not(recorded("old"), recorded("better"), floors()) == [
        "The model in use catches this, and the new one does not. Heard: he has a knife"
    ]


def test_without_an_old_judgement_the_floors_decide() -> None:
    assert why_not(recorded("old"), None, floors()) == []
    assert why_not(recorded("worse"), None, floors()) != []
