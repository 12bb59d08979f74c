"""Reads the sets by which understanding is judged. They were written apart from the training phrases."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
DEV = HERE / "dev"


@dataclass(frozen=True)
class Judged:
    """A message, the topics whose answer would rightly help (best first), and how it is written ("story", "short")."""

    topics: tuple[str, ...]
    kind: str
    text: str


@dataclass(frozen=True)
class Cry:
    """A message and the safety class it belongs to."""

    topic: str
    text: str


@dataclass(frozen=True)
class Placed:
    """A message, and the place, district and area it names; all "-" where it names none."""

    text: str
    name: str
    district: str
    in_area: str


def messages(folder: Path) -> list[Judged]:
    """Every judged message of a set."""
    rows = [row for file in sorted(folder.glob("messages*.tsv")) for row in _rows(file)]
    return [Judged(tuple(topics.split(",")), kind, text) for topics, kind, text in rows]


def cries(folder: Path, level: str) -> list[Cry]:
    """The cries for help that deserve `level`, red or amber."""
    return [Cry(topic, text) for topic, text in _rows(_safety(folder) / f"{level}.tsv")]


def look_alikes(folder: Path) -> list[str]:
    """Messages that only look alarming."""
    return (_safety(folder) / "look_alikes.tsv").read_text("utf-8").splitlines()


def places(folder: Path) -> list[Placed]:
    """Messages with and without a place; none when the set has no such file."""
    file = folder / "places.tsv"
    return [Placed(*row) for row in _rows(file)] if file.exists() else []


def conversations(folder: Path) -> list[dict[str, Any]]:
    """Conversations: a name and turns, each with what is said and what must come back."""
    told: list[dict[str, Any]] = yaml.safe_load((folder / "conversations.yml").read_text("utf-8"))
    return told


def _safety(folder: Path) -> Path:
    return folder / "safety" if (folder / "safety").exists() else folder


def _rows(file: Path) -> list[list[str]]:
    return [line.split("\t") for line in file.read_text("utf-8").splitlines()]
