"""The topics a resident may need, as data/topics.yml declares them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

import yaml

from core.settings import settings

Kind = Literal["answer", "journey", "search", "safety", "meta", "dialogue"]


@dataclass(frozen=True)
class Topic:
    """One topic: `id` is a contract with NLU, answers, the API and every report."""

    id: str
    group: str
    kind: Kind
    title: str
    means: str


@lru_cache
def topics() -> dict[str, Topic]:
    """Every topic by id, in the file's order. Raises ValueError when a kind is not known."""
    groups = yaml.safe_load((settings().data / "topics.yml").read_text("utf-8"))["groups"]
    return {id: _topic(id, group, about) for group, members in groups.items() for id, about in members.items()}


def _topic(id: str, group: str, about: dict[str, str]) -> Topic:
    if about["kind"] not in get_args(Kind):
        raise ValueError(f"topic {id}: '{about['kind']}' is no kind of topic")
    return Topic(id, group, about["kind"], about["title"], about.get("means", ""))  # type: ignore[arg-type]


def topic(id: str) -> Topic:
    """One topic. Raises KeyError when there is none of that id."""
    return topics()[id]


def topics_of(*kinds: Kind) -> list[Topic]:
    """The topics of these kinds, in the file's order."""
    return [each for each in topics().values() if each.kind in kinds]
