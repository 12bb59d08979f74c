"""Measures understanding by cross-validation, and what each threshold of the gate would do.

Run from the project's root, in Rasa's environment: python -m bot.understanding.measure
"""

from pathlib import Path
from typing import Dict, List, Tuple

import numpy as np
import yaml
from sklearn.model_selection import StratifiedKFold

from bot.encoder.cache import encoded
from bot.understanding.gate import Gate
from bot.understanding.head import fitted

FOLDS = 4
SCALES = (3.0, 5.0, 8.0)


def phrases() -> Tuple[List[str], List[str]]:
    """Every training phrase and its intent."""
    texts: List[str] = []
    intents: List[str] = []
    for file in sorted(Path("data/nlu").rglob("*.yml")):
        for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]:
            lines = [line[2:].strip() for line in block["examples"].splitlines() if line.startswith("- ")]
            texts += lines
            intents += [block["intent"]] * len(lines)
    return texts, intents


def measured(vectors: np.ndarray, intents: List[str], scale: float) -> List[Tuple[bool, bool, float, float, float]]:
    """For each phrase, judged by a head that never saw it: right first, right within four, p1, p1 - p2, nearness."""
    told = []
    names = np.array(intents)
    for known, held in StratifiedKFold(FOLDS, shuffle=True, random_state=7).split(vectors, names):
        head = fitted(vectors[known], names[known], scale=scale, most_steps=300)
        for at in held:
            likely = head.likely(vectors[at])
            best = [topic for topic, _ in likely[:4]]
            first, second = likely[0][1], likely[1][1]
            told.append((best[0] == names[at], names[at] in best, first, first - second, head.nearness(vectors[at])))
    return told


def main() -> None:
    """Print accuracy by scale, then the gate at several thresholds."""
    texts, intents = phrases()
    vectors = encoded(texts)
    for scale in SCALES:
        told = measured(vectors, intents, scale)
        right, within, first, lead, near = (np.array(column) for column in zip(*told))
        print(f"scale {scale}: {len(texts)} phrases, first {right.mean():.1%}, within four {within.mean():.1%}")
        for sure in (0.35, 0.45, 0.6):
            for clear in (0.2, 0.3):
                gate = Gate(sure, clear, 0.06, 0.35)
                print("  ", _row(gate, right, within, first, lead, near))


def _row(
    gate: Gate, right: np.ndarray, within: np.ndarray, first: np.ndarray, lead: np.ndarray, near: np.ndarray
) -> str:
    rows = zip(first, lead, near)
    bands = np.array([gate.band([("a", p), ("b", p - gap)], close) for p, gap, close in rows])
    share: Dict[str, float] = {band: float((bands == band).mean()) for band in ("sure", "unsure", "lost")}
    sure = right[bands == "sure"].mean()
    offered = within[bands == "unsure"].mean()
    told = " ".join(f"{band} {each:.1%}" for band, each in share.items())
    limits = f"sure from {gate.sure}, lead {gate.clear_lead}"
    return f"{limits}: {told}; sure and right {sure:.1%}; offered holds it {offered:.1%}"


if __name__ == "__main__":
    main()
