"""Who a message is about."""

import pytest

from answers.spoken import About
from conversations.about import about


@pytest.mark.parametrize(
    "text, before, expected",
    [
        ("my mum keeps falling", "self", "someone"),
        ("what can my elderly neighbour get", "self", "someone"),
        ("I have a client with a visual impairment", "self", "client"),
        ("what help can I get", "self", "self"),
        ("how much is it", "someone", "someone"),
        ("no it's for me", "someone", "self"),
    ],
)
def test_about(text: str, before: About, expected: About) -> None:
    assert about(text, before) == expected
