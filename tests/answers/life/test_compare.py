"""Differences told in words."""

import pytest

from answers.life.compare import Change, changes


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("You are eligible now.", "You can get help now.", [Change("are eligible", "can get help")]),
        ("Call us.", "Call us today.", [Change("us.", "us today.")]),
        ("Tea is hot", "Tea is very hot", [Change("", "very")]),
        ("Tea is very hot", "Tea is hot", [Change("very", "")]),
        ("one two\n\nthree", "one two three", []),
        ("", "", []),
        ("", "new", [Change("", "new")]),
    ],
)
def test_changes(before: str, after: str, told: list[Change]) -> None:
    assert changes(before, after) == told
