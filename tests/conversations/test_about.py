"""Who a message is about."""

import pytest

from answers.spoken import About
from conversations.about import about, relation


@pytest.mark.parametrize(
    "text, expected",
    [
        ("my mum keeps falling", "someone"),
        ("what can my elderly neighbour get", "someone"),
        ("I have a client with a visual impairment", "client"),
        ("who pays for mum's care home", "someone"),
        ("what help can I get", None),
        ("how much is it", None),
        ("no it's for me", "self"),
    ],
)
def test_about(text: str, expected: About | None) -> None:
    assert about(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("i look after my son 24 hours", "son"),
        ("Mum's forgetting things", "mum"),
        ("my elderly neighbour has nobody", "neighbour"),
        ("how do I become a carer", ""),
    ],
)
def test_relation(text: str, expected: str) -> None:
    assert relation(text) == expected
