"""Decides how sure the bot may be of a message: sure, unsure or lost."""

from dataclasses import dataclass
from typing import Any, Mapping, Sequence, Tuple

from bot.understanding.titles import is_talk


@dataclass(frozen=True)
class Gate:
    """Thresholds, measured by `python -m bot.understanding.measure` (docs/decisions/0005).

    `talk` holds for what is no need (thanks, goodbye, out of scope): a wrong guess costs little there, and such
    topics cannot be offered as a choice.
    """

    sure: float
    clear_lead: float
    talk: float
    lost: float
    far: float

    @staticmethod
    def of(config: Mapping[str, Any]) -> "Gate":
        """The gate as config.yml sets it."""
        return Gate(config["sure"], config["clear_lead"], config["talk"], config["lost"], config["far"])

    def band(self, likely: Sequence[Tuple[str, float]], nearness: float) -> str:
        """ "sure", "unsure" or "lost". `nearness` is the cosine to the middle of the nearest topic."""
        (name, first), second = likely[0], likely[1][1]
        if nearness < self.far or first < self.lost:
            return "lost"
        if is_talk(name) and first >= self.talk:
            return "sure"
        # Far ahead of the next one is sure too, at a lower height: topics are many, so heights are low.
        if first >= self.sure or (first >= self.sure / 2 and first - second >= self.clear_lead):
            return "sure"
        return "unsure"
