"""Reads answers and glue words from their files."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import frontmatter
import yaml

HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)
PARTS = {
    "More": "more", "For someone else": "someone", "Also for someone else": "also", "Simpler": "simpler",
    "Open now": "open", "Closed now": "closed",
}  # fmt: skip


@dataclass(frozen=True)
class AnswerFile:
    """An answer as its file has it: `parts` by name, "short" first."""

    path: Path
    topic: str
    front: dict[str, Any]
    parts: dict[str, str]

    @cached_property
    def checksum(self) -> str:
        """Equal as long as the file says the same."""
        return _checksum(self.path.read_text("utf-8"))


def read_answers(folder: Path) -> list[AnswerFile]:
    """Every answer of data/answers/<group>/<topic>.md. Raises ValueError naming the file that cannot be read."""
    return [read_answer(path) for path in sorted(folder.glob("*/*.md"))]


def read_answer(path: Path) -> AnswerFile:
    """One answer. Raises ValueError when the head is no YAML or a heading is not a known part."""
    try:
        post = frontmatter.loads(path.read_text("utf-8"))
    except yaml.YAMLError as fault:
        raise ValueError(f"{path.name}: its head cannot be read: {fault}") from fault
    pieces = HEADING.split(post.content)
    parts = {"short": pieces[0].strip()}
    for heading, text in zip(pieces[1::2], pieces[2::2], strict=True):
        if heading not in PARTS:
            raise ValueError(f"{path.name}: '## {heading}' is no part of an answer")
        parts[PARTS[heading]] = text.strip()
    return AnswerFile(path, path.stem, dict(post.metadata), parts)


def read_words(folder: Path) -> dict[str, str]:
    """The glue words of data/answers/words/*.yml by id. Raises ValueError when an id stands twice.

    Words within words have ids joined by dots: "adult_learning_find.subject.ask".
    """
    found: dict[str, str] = {}
    for path in sorted((folder / "words").glob("*.yml")):
        for id, text in _flat(yaml.safe_load(path.read_text("utf-8")) or {}):
            if id in found:
                raise ValueError(f"words {id} stand twice, the second time in {path.name}")
            found[id] = text
    return found


def _flat(told: dict[str, Any], within: str = "") -> Iterator[tuple[str, str]]:
    for key, text in told.items():
        id = name_of(key)
        if isinstance(text, dict):
            yield from _flat(text, f"{within}{id}.")
        else:
            yield f"{within}{id}", str(text).strip()


def name_of(key: Any) -> str:
    """A key of a YAML file as its writer meant it: `yes` and `no` are names, not truth."""
    return {True: "yes", False: "no"}.get(key, str(key)) if isinstance(key, bool) else str(key)


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
