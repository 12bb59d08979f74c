"""What people ask about a topic, for instance: made-up questions from the training phrases."""

from functools import lru_cache

import yaml

from core.settings import settings
from core.topics import topic

MANY = 2


@lru_cache
def asked_about(id: str) -> tuple[str, ...]:
    """A few questions as people put them, the first of the topic's phrases; empty when there are none."""
    path = settings().data / "nlu" / topic(id).group / f"{id}.yml"
    if not path.exists():
        return ()
    told = yaml.safe_load(path.read_text("utf-8"))["nlu"][0]["examples"]
    return tuple(line.removeprefix("- ").strip() for line in told.splitlines()[:MANY])
