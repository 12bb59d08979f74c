"""The gate's three bands."""

from bot.understanding.gate import Gate

GATE = Gate(sure=0.45, clear_lead=0.2, lost=0.06, far=0.35)


def test_high_is_sure() -> None:
    assert GATE.band([("a", 0.5), ("b", 0.4)], nearness=0.8) == "sure"


def test_a_clear_lead_is_sure() -> None:
    assert GATE.band([("a", 0.3), ("b", 0.05)], nearness=0.8) == "sure"


def test_a_close_race_is_unsure() -> None:
    assert GATE.band([("a", 0.3), ("b", 0.25)], nearness=0.8) == "unsure"


def test_far_from_everything_is_lost_however_likely() -> None:
    assert GATE.band([("a", 0.99), ("b", 0.01)], nearness=0.2) == "lost"


def test_all_alike_is_lost() -> None:
    assert GATE.band([("a", 0.05), ("b", 0.05)], nearness=0.8) == "lost"
