"""Presses every button of every reply, until no new one appears."""

from collections.abc import Callable

import pytest

from core.topics import topics_of
from tests.whole.conftest import Chat, all_choices, all_text

pytestmark = [pytest.mark.live, pytest.mark.timeout(600)]

# Words that say the system did not follow: no button may lead to them.
DEAD_ENDS = ("did not understand", "something went wrong")


def test_every_choice_button_leads_somewhere(new_chat: Callable[[], Chat]) -> None:
    waiting = [(None, f"topic:{topic.id}") for topic in topics_of("answer", "journey")]
    pressed: set[str] = set()
    while waiting:
        before, value = waiting.pop()
        if value in pressed:
            continue
        pressed.add(value)
        chat = new_chat()
        chat.press(before) if before else chat.say("hello")
        reply = chat.press(value)
        text = all_text(reply).lower()
        assert text.strip(), value
        assert not any(dead in text for dead in DEAD_ENDS), (value, text)
        if value.startswith("topic:"):
            assert reply["topics"] == [value.removeprefix("topic:")], value
        waiting += [(value, choice["value"]) for choice in all_choices(reply)]
    assert len(pressed) > len(topics_of("answer", "journey"))
