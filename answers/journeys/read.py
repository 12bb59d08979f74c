"""Reads the journeys of data/journeys, one file a journey, named as its topic."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

import yaml

from answers.journeys.journey import Hears, Journey, Line, Near, Onward, Question, When
from answers.read import name_of
from core.settings import settings


@lru_cache
def journeys() -> dict[str, Journey]:
    """Every journey by topic. Raises ValueError, naming the file, for one that is not a journey."""
    return {path.stem: read_journey(path) for path in sorted((settings().data / "journeys").glob("*.yml"))}


def read_journey(path: Path) -> Journey:
    """One journey. Raises ValueError in plain words when the file is none."""
    try:
        told = yaml.safe_load(path.read_text("utf-8"))
        return Journey(
            topic=path.stem,
            questions={id: _question(id, about or {}) for id, about in told["questions"].items()},
            lines=tuple(Line(each["say"], each.get("stage", "wellbeing"), _when(each)) for each in told["plan"]),
            near=tuple(Near(each["find"], each["topic"], _when(each)) for each in told.get("near", ())),
            onward=tuple(Onward(each["topic"], _when(each)) for each in told.get("onward", ())),
        )
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as fault:
        raise ValueError(f"{path.name} is no journey: {fault!r}") from fault


def _question(id: str, about: Mapping[str, Any]) -> Question:
    hears = about["hears"]
    if hears not in get_args(Hears):
        raise ValueError(f"question {id}: '{hears}' is no way to hear an answer")
    choices = {name_of(value): tuple(map(str, further or ())) for value, further in about.get("choices", {}).items()}
    tells = {name_of(value): each for value, each in about.get("tells", {}).items()}
    return Question(id, hears, choices, _when(about), tells, about.get("again", False), about.get("always", False))


def _when(about: Mapping[str, Any]) -> When:
    return When(_values(about.get("only", {})), _values(about.get("unless", {})))


def _values(told: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {
        question: tuple(map(name_of, values if isinstance(values, list) else [values]))
        for question, values in told.items()
    }
