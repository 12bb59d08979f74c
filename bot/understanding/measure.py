"""Measures understanding alone, without the rest of the system: accuracy, sureness, the gate, the time of a reading.

Run from the project's root, in Rasa's environment: `python -m bot.understanding.measure FILE...`, where each file
holds lines of topics (any of them right), kind and message. Writes results/model.json and docs/images/sureness.svg
when told `--write`.
"""

import argparse
import json
import time
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from matplotlib import pyplot

from bot.encoder.encoder import Encoder
from bot.understanding.context import in_context
from bot.understanding.gate import Gate
from bot.understanding.head import Head
from bot.understanding.teach import FOLDER, ROOT

EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 1.0)
FIRST_MESSAGE: Dict[str, Any] = {"topic": None, "shown": []}
Reading = Tuple[List[str], List[Tuple[str, float]], float]


def main() -> None:
    """Print what was measured."""
    asked = argparse.ArgumentParser(description=main.__doc__)
    asked.add_argument("files", nargs="+", type=Path)
    asked.add_argument("--warmth", type=float, default=1.0)
    asked.add_argument("--write", action="store_true")
    told = asked.parse_args()
    readings, milliseconds = read(told.files, told.warmth)
    first, within = (_right(readings, most) for most in (1, 4))
    p50, p95 = (float(np.percentile(milliseconds, share)) for share in (50, 95))
    print(f"{len(readings)} messages, first {first.mean():.1%}, within four {within.mean():.1%}, "
          f"reading p50 {p50:.1f} ms, p95 {p95:.1f} ms")  # fmt: skip
    bands = sureness(np.array([likely[0][1] for _, likely, _ in readings]), first)
    for each in bands:
        print(f"  said {each['band']}: {each['messages']} messages, {each['right']:.0%} right")
    for sure in (0.3, 0.4, 0.5, 0.6, 0.7):
        for clear in (0.15, 0.25, 0.35, 2.0):
            print("  ", _at(Gate(sure, clear, 0.35, 0.06, 0.2), readings))
    if told.write:
        _write({"sureness": bands, "p50": p50, "p95": p95, "first": first.mean(), "within": within.mean()})


def read(files: Sequence[Path], warmth: float) -> Tuple[List[Reading], List[float]]:
    """Each message's right topics, likely topics and nearness; and the milliseconds that each reading took."""
    encoder, head = Encoder.kept_in(FOLDER), Head.read(FOLDER / "head.npz")
    readings, milliseconds = [], []
    for line in (line for file in files for line in file.read_text("utf-8").splitlines()):
        topics, _, text = line.split("\t")
        began = time.perf_counter()
        vector = encoder.encode([text])[0]
        likely = in_context(head.likely(vector, warmth), FIRST_MESSAGE)
        nearness = head.nearness(vector)
        milliseconds.append((time.perf_counter() - began) * 1000)
        readings.append((topics.split(","), likely, nearness))
    return readings, milliseconds


def _right(readings: Sequence[Reading], most: int) -> np.ndarray:
    return np.array([bool({name for name, _ in likely[:most]} & set(topics)) for topics, likely, _ in readings])


def sureness(chances: np.ndarray, right: np.ndarray) -> List[Dict[str, Any]]:
    """For each band of the first topic's chance: how many messages, and the share that was right."""
    told = []
    for low, high in zip(EDGES, EDGES[1:]):
        inside = (chances > low) & (chances <= high)
        if inside.any():
            told.append({"band": f"{low:.0%} to {high:.0%}", "messages": int(inside.sum()),
                         "said": float(chances[inside].mean()), "right": float(right[inside].mean())})  # fmt: skip
    return told


def _at(gate: Gate, readings: Sequence[Reading]) -> str:
    bands = [gate.band(likely, nearness) for _, likely, nearness in readings]
    share = {band: bands.count(band) / len(bands) for band in ("sure", "unsure", "lost")}
    wrong = sum(band == "sure" and likely[0][0] not in topics for band, (topics, likely, _) in zip(bands, readings))
    told = " ".join(f"{band} {each:.1%}" for band, each in share.items())
    return f"sure from {gate.sure}, lead {gate.clear_lead}: {told}; wrong and sure {wrong / len(bands):.1%}"


def _write(told: Dict[str, Any]) -> None:
    (ROOT / "results").mkdir(exist_ok=True)
    (ROOT / "results" / "model.json").write_text(json.dumps(told, indent=1))
    figure, axes = pyplot.subplots(figsize=(5, 4))
    axes.plot([0, 1], [0, 1], "--", color="grey", label="as said")
    axes.plot([each["said"] for each in told["sureness"]], [each["right"] for each in told["sureness"]], "o-",
              label="as it was")  # fmt: skip
    axes.set(
        xlabel="how likely the first guess was said to be", ylabel="how often it was right", xlim=(0, 1), ylim=(0, 1)
    )
    axes.legend()
    pyplot.rcParams["svg.hashsalt"] = "sureness"  # the same figures draw the same file
    figure.savefig(ROOT / "docs" / "images" / "sureness.svg", metadata={"Date": None})


if __name__ == "__main__":
    main()
