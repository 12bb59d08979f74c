"""An answer ready to be said."""

from dataclasses import dataclass
from typing import Literal

from answers.records import State

Part = Literal["short", "more", "simpler"]
About = Literal["self", "someone", "client"]
SIDES: dict[str, About] = {"self": "self", "someone": "someone", "client": "client"}


@dataclass(frozen=True)
class Link:
    """A way onward: what it says and where it goes."""

    label: str
    url: str


@dataclass(frozen=True)
class SpokenAnswer:
    """The words for one topic with their facts filled in (plain text: paragraphs, '- ' bullets).

    `summary` is one sentence that stands for them all; `state` is that of the version in the store.
    `next_steps` are topic ids; `parts` are the further parts there are; `directory` is what to look for
    near the person ("" for nothing); `version` is the store's version number; `languages` are the codes of those in
    which the answer can be said too.
    """

    topic: str
    title: str
    text: str
    summary: str
    version: int
    state: State
    provisional: bool
    links: tuple[Link, ...]
    next_steps: tuple[str, ...]
    parts: tuple[Part, ...]
    directory: str
    tags: tuple[str, ...]
    languages: tuple[str, ...] = ()
