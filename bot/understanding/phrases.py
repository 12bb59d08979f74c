"""Reads what the encoder learns from: the topics' phrases, and what only looks like danger or is half of it."""

from pathlib import Path
from typing import List, Tuple

import yaml

DATA = Path(__file__).resolve().parents[2] / "data"
# Kinds of message that are no topics: the safety watch is to tell them from danger.
HARMLESS = "~harmless"
WORRY = "~worry "
SAFETY = ("safeguarding_concern", "emergency_medical", "suicidal_crisis", "domestic_abuse", "child_at_risk",
          "urgent_need", "carer_breakdown")  # fmt: skip


def phrases() -> Tuple[List[str], List[str]]:
    """Every training phrase and its intent."""
    texts: List[str] = []
    intents: List[str] = []
    for file in sorted((DATA / "nlu").rglob("*.yml")):
        for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]:
            lines = [line[2:].strip() for line in block["examples"].splitlines() if line.startswith("- ")]
            texts += lines
            intents += [block["intent"]] * len(lines)
    return texts, intents


def near_danger() -> Tuple[List[str], List[str]]:
    """Phrases that only look like danger (HARMLESS), and lesser worries (WORRY and the safety topic)."""
    looks = (DATA / "safety" / "look_alikes.txt").read_text("utf-8").splitlines()
    worries = [line.split("\t") for line in (DATA / "safety" / "amber.tsv").read_text("utf-8").splitlines()]
    return [*looks, *(text for _, text in worries)], [HARMLESS] * len(looks) + [WORRY + topic for topic, _ in worries]


def is_danger(kind: str) -> bool:
    """Whether a kind of message is one that the safety watch should hear."""
    return kind.replace(WORRY, "") in SAFETY
