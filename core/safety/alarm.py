"""What the safety watch reports."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["red", "amber"]


@dataclass(frozen=True)
class Alarm:
    """One class of danger found. `topic` is a safety topic of topics.yml; `rule` names what fired."""

    topic: str
    level: Level
    rule: str
