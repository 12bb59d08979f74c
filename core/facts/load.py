"""Reads the facts: data/facts/<area>.yml, a mapping from fact id to its fields."""

from functools import lru_cache
from pathlib import Path

import yaml

from core.facts.fact import Fact
from core.settings import settings


@lru_cache
def facts() -> dict[str, Fact]:
    """Every fact by id. Raises ValueError when an id stands twice or a fact is malformed."""
    return load_facts(settings().data / "facts")


def load_facts(folder: Path) -> dict[str, Fact]:
    """The facts of every YAML file in `folder`. Raises ValueError as `facts` does."""
    found: dict[str, Fact] = {}
    for file in sorted(folder.glob("*.yml")):
        for id, fields in (yaml.safe_load(file.read_text("utf-8")) or {}).items():
            if id in found:
                raise ValueError(f"fact {id} stands twice, the second time in {file.name}")
            found[id] = Fact(id=id, **fields)
    return found
