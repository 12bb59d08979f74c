"""What counts as a message."""

from typing import Any

import pytest

from web.chat.message import BadMessage, read_message
from web.chat.token import conversation_of, token_of


@pytest.mark.parametrize(
    "told", [None, [], 1, "text", {}, {"text": 1}, {"text": None}, {"choice": 1}, {"conversation": "x"}]
)
def test_what_is_no_message_is_refused(told: Any) -> None:
    with pytest.raises(BadMessage):
        read_message(told)


@pytest.mark.parametrize("choice", ["topic:none", "topic:affirm", "drop:x", "place:ashby", "person:x", "", "/restart"])
def test_a_choice_that_is_never_offered_is_refused(choice: str) -> None:
    with pytest.raises(BadMessage):
        read_message({"choice": choice})


def test_typed_words_go_before_a_pressed_button() -> None:
    message = read_message({"text": "hello", "choice": "topic:dp_what"})
    assert (message.text, message.choice) == ("hello", None)


def test_a_place_that_is_pressed_is_a_place_that_is_told() -> None:
    message = read_message({"choice": "place:Ashby Magna"})
    assert (message.text, message.choice) == ("Ashby Magna", None)


def test_a_token_opens_its_conversation_and_no_other() -> None:
    token = token_of("abc")
    assert conversation_of(token) == "abc"
    assert conversation_of(token[:-2] + "AA") is None
    assert conversation_of("") is None
