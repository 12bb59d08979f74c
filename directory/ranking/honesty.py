"""Says whether what was found is good, only near, or nothing: judged on how well it fits, not on being first."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.ranking.order import Ranked

GOOD = 0.5
BESIDE_THE_BEST = 0.6


@dataclass(frozen=True)
class Verdict:
    """What may be shown, best first. `weaker`: near misses only; `unmet`: nothing fits."""

    found: tuple[Ranked, ...]
    weaker: bool
    unmet: bool


def judged(ranked: Sequence[Ranked]) -> Verdict:
    """Keep what fits well enough beside the best; nothing at all is better than something unrelated.

    What is far away is shown only when nothing nearer is good, and then as a near miss.
    """
    near = [each for each in ranked if not each.far]
    good = any(each.fit >= GOOD for each in near)
    shown = near if good else ranked
    if not shown:
        return Verdict((), weaker=False, unmet=True)
    top = max(each.score for each in shown)
    kept = tuple(each for each in shown if each.score >= BESIDE_THE_BEST * top)
    return Verdict(kept, weaker=not good, unmet=False)
