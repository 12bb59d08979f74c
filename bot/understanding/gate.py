"""Decides how sure the bot may be of a message: sure, unsure or lost."""

from dataclasses import dataclass
from typing import Any, Mapping, Sequence, Tuple


@dataclass(frozen=True)
class Gate:
    """Thresholds, measured by `python -m bot.understanding.measure` (docs/decisions/0005)."""

    sure: float
    clear_lead: float
    lost: float
    far: float

    @staticmethod
    def of(config: Mapping[str, Any]) -> "Gate":
        """The gate as config.yml sets it."""
        return Gate(config["sure"], config["clear_lead"], config["lost"], config["far"])

    def band(self, likely: Sequence[Tuple[str, float]], nearness: float) -> str:
        """ "sure", "unsure" or "lost". `nearness` is the cosine to the nearest phrase the model was trained on."""
        first, second = likely[0][1], likely[1][1]
        if nearness < self.far or first < self.lost:
            return "lost"
        # Twice as likely as the next one is sure too, at a lower height: topics are many, so heights are low.
        if first >= self.sure or (first >= self.sure / 2 and first - second >= self.clear_lead):
            return "sure"
        return "unsure"
