"""The gate's three bands."""

from bot.understanding.gate import Gate

GATE = Gate(sure=0.5, clear_lead=0.25, talk=0.35, lost=0.06, far=0.2)


def test_high_is_sure() -> None:
    assert GATE.band([("falls", 0.65), ("dementia", 0.35)], nearness=0.8) == "sure"


def test_a_clear_lead_is_sure() -> None:
    assert GATE.band([("falls", 0.4), ("dementia", 0.05)], nearness=0.8) == "sure"


def test_a_close_race_is_unsure() -> None:
    assert GATE.band([("falls", 0.4), ("dementia", 0.35)], nearness=0.8) == "unsure"


def test_talk_needs_less() -> None:
    assert GATE.band([("goodbye", 0.4), ("dementia", 0.35)], nearness=0.8) == "sure"


def test_far_from_everything_is_lost_however_likely() -> None:
    assert GATE.band([("falls", 0.99), ("dementia", 0.01)], nearness=0.1) == "lost"


def test_all_alike_is_lost() -> None:
    assert GATE.band([("falls", 0.05), ("dementia", 0.05)], nearness=0.8) == "lost"
