"""A cry for help in either of two boxes is heard, the most urgent first."""

import pytest

from web.chat.outcry import heard

RED, AMBER = "i want to kill myself", "i cannot cope with caring for mum any more"


@pytest.mark.parametrize("texts", [(RED, AMBER), (AMBER, RED), (AMBER, f"{RED}. {AMBER}")])
def test_the_most_urgent_comes_first_and_each_class_once(texts: tuple[str, ...]) -> None:
    alarms = heard(*texts)
    assert (alarms[0].topic, alarms[0].level) == ("suicidal_crisis", "red")
    assert len({alarm.topic for alarm in alarms}) == len(alarms)


def test_calm_and_empty_boxes_raise_nothing() -> None:
    assert heard("", "  ", "shorter answers please") == ()
