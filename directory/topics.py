"""Which topic codes of the directory belong to a topic of the conversation."""

from functools import lru_cache

import yaml

from core.settings import settings


@lru_cache
def _codes() -> dict[str, list[str]]:
    told: dict[str, list[str]] = yaml.safe_load((settings().data / "directory" / "topics.yml").read_text("utf-8"))
    return told


def directory_topics(topic: str | None) -> tuple[str, ...]:
    """The codes for a topic of topics.yml; none for a topic that has no services of its own."""
    return tuple(_codes().get(topic or "", ()))
