"""The trained ear: heard in passing, quiet for what only looks like danger, and honest when it was never trained."""

from pathlib import Path

import pytest

from core.safety.reader import Reader, reader


@pytest.mark.parametrize(
    "text",
    [
        "I've written the letters now and the cat is at my sister's. Nobody needs to worry after Friday.",
        "Can you tell me when the library in Melton opens? He locks me in when he goes to work.",
        "my neice turns up every pension day and nan has nothing left for food by the weekend",
    ],
)
def test_danger_is_heard_between_the_lines(text: str) -> None:
    assert reader().hear(text).alarms


@pytest.mark.parametrize(
    "text",
    [
        "this form is killing me, which box does the pension go in",
        "Dad died in spring and we need to give his walking frame back",
        "Is there a course on safeguarding for volunteers?",
    ],
)
def test_a_strong_word_alone_is_no_danger(text: str) -> None:
    assert reader().hear(text).alarms == ()


def test_a_doubtful_alarm_tells_what_may_be_meant_instead() -> None:
    heard = reader().hear("mum keeps forgetting things and left the front door open all night")
    assert {"dementia", "care_technology"} & {*heard.instead}


def test_a_certain_cry_is_about_nothing_else() -> None:
    heard = reader().hear("i have taken all my tablets and i want to die")
    assert heard.alarms
    assert heard.instead == ()


def test_without_training_there_is_no_reader(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Reader(tmp_path)
