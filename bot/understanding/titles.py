"""A topic's own title, typed or copied, is that topic."""

from functools import lru_cache
from pathlib import Path
from typing import Dict, Optional, Text

import yaml

TOPICS = Path(__file__).resolve().parents[2] / "data" / "topics.yml"


def titled(text: Text) -> Optional[Text]:
    """The topic whose title `text` is, letters' case and marks at the end aside; None for none."""
    return _titles().get(_plain(text))


@lru_cache(maxsize=1)
def _titles() -> Dict[Text, Text]:
    groups = yaml.safe_load(TOPICS.read_text("utf-8"))["groups"]
    # "Yes" and "Hello" are titles too, and mean more in a chat than their topic: those are left to the classifier.
    return {
        _plain(about["title"]): topic
        for topics in groups.values()
        for topic, about in topics.items()
        if about["kind"] in ("answer", "journey", "search")
    }


def _plain(text: Text) -> Text:
    return " ".join(text.lower().strip(" ?!.").split())
