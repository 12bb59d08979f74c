"""What the bot knows of its topics: their titles and kinds. A topic's own title, typed or copied, is that topic."""

from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Optional, Text

import yaml

TOPICS = Path(__file__).resolve().parents[2] / "data" / "topics.yml"
NEEDS = ("answer", "journey", "search")


def titled(text: Text) -> Optional[Text]:
    """The topic whose title `text` is, letters' case and marks at the end aside; None for none."""
    return _by_title().get(_plain(text))


def title_of(topic: Text) -> Text:
    """A topic's title. Raises KeyError when there is none of that id."""
    return str(_topics()[topic]["title"])


def is_talk(topic: Text) -> bool:
    """Whether a topic is about the conversation itself rather than about a need."""
    return bool(_topics().get(topic, {}).get("kind") == "meta")


def is_need(topic: Text) -> bool:
    """Whether a topic has an answer to a need, or services for it."""
    return bool(_topics().get(topic, {}).get("kind") in NEEDS)


@lru_cache(maxsize=1)
def _topics() -> Dict[Text, Any]:
    groups = yaml.safe_load(TOPICS.read_text("utf-8"))["groups"]
    return {topic: about for topics in groups.values() for topic, about in topics.items()}


@lru_cache(maxsize=1)
def _by_title() -> Dict[Text, Text]:
    # "Yes" and "Hello" are titles too, and mean more in a chat than their topic: those are left to the classifier.
    return {_plain(about["title"]): topic for topic, about in _topics().items() if about["kind"] in NEEDS}


def _plain(text: Text) -> Text:
    return " ".join(text.lower().strip(" ?!.").split())
