"""Presses every button of every reply, from where it was offered, until no new one appears."""

from collections import deque
from collections.abc import Callable

import pytest

from core.topics import topics_of
from tests.whole.conftest import Chat, Reply, all_choices, all_text

pytestmark = [pytest.mark.live, pytest.mark.timeout(900)]

# Words that say the system did not follow: no button may lead to them.
DEAD_ENDS = ("did not understand", "something went wrong")


def test_every_choice_button_leads_somewhere(new_chat: Callable[[], Chat]) -> None:
    starts = [f"topic:{topic.id}" for topic in topics_of("answer", "journey")]
    waiting: deque[tuple[tuple[str, ...], str]] = deque(((start,), start) for start in starts)
    met = set(starts)
    while waiting:
        path, value = waiting.popleft()
        reply = _walked(new_chat(), path)
        text = all_text(reply).lower()
        assert text.strip(), path
        assert not any(dead in text for dead in DEAD_ENDS), (path, text)
        if value.startswith("topic:"):
            assert reply["topics"] == [value.removeprefix("topic:")], path
        for choice in all_choices(reply):
            if (key := _key(reply, choice["value"])) not in met:
                met.add(key)
                waiting.append(((*path, choice["value"]), choice["value"]))
    assert len(met) > 2 * len(starts)
    print(f"\n{len(met)} choices pressed")


def _walked(chat: Chat, path: tuple[str, ...]) -> Reply:
    """The reply to the last of these choices, pressed one after the other in a new chat."""
    chat.say("hello")
    return [chat.press(value) for value in path][-1]


def _key(reply: Reply, value: str) -> str:
    """What is pressed once: "skip", "back" and the like stand for something else under each question."""
    asked = [each["text"] for each in reply["replies"] if each["kind"] == "question"]
    return value if ":" in value or not asked else f"{value} at {asked[-1]}"
