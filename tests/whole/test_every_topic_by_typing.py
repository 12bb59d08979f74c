"""Every topic can be reached by typing what it is called."""

from collections.abc import Callable

import pytest

from core.topics import Topic, topics_of
from tests.whole.conftest import Chat, all_choices

pytestmark = pytest.mark.live


@pytest.mark.parametrize("topic", topics_of("answer", "journey"), ids=lambda topic: topic.id)
def test_topic_is_reached_by_its_name(new_chat: Callable[[], Chat], topic: Topic) -> None:
    reply = new_chat().say(topic.title)
    offered = [choice.get("topic") for choice in all_choices(reply)]
    assert topic.id in reply["topics"] + offered
