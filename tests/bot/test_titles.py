"""A topic's title is understood as the topic."""

from bot.understanding.titles import titled


def test_a_title_is_its_topic() -> None:
    assert titled(" Falls? ") == "falls"
    assert titled("have your say") == "engagement_panel"


def test_other_words_are_not() -> None:
    assert titled("falling down") is None
    assert titled("yes") is None
