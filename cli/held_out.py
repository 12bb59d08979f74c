"""The messages by which understanding is judged, and what comes too near to them to be trained on."""

import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from core.settings import PROJECT

JUDGED = PROJECT / "tests" / "evaluation"
SETS = ("messages*.tsv", "red.tsv", "amber.tsv", "look_alikes.tsv")
ALIKE = 90
FEWEST_WORDS = 5  # Shorter ones are what everybody types: the same by chance.
AT_ONCE = 2_000


def held_out(folder: Path = JUDGED) -> list[str]:
    """Every judged message, of all sets. Raises FileNotFoundError where the sets are not."""
    files = sorted(file for pattern in SETS for file in folder.rglob(pattern))
    if not files:
        raise FileNotFoundError(folder)
    return [line.split("\t")[-1] for file in files for line in file.read_text("utf-8").splitlines()]


def leaks(held: Iterable[str], trained: Iterable[str]) -> list[tuple[str, str]]:
    """Each judged message that is nearly something to be trained on, with that."""
    judged, taught = _long(held), _long(trained)
    found = []
    for start in range(0, len(taught), AT_ONCE):
        some = taught[start : start + AT_ONCE]
        likeness = cdist(judged, some, scorer=ratio, score_cutoff=ALIKE, workers=2, dtype=np.uint8)
        found += [(judged[one], some[other]) for one, other in zip(*np.nonzero(likeness), strict=True)]
    return found


def plain(text: str) -> str:
    """Small letters and digits, one space between words."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def _long(texts: Iterable[str]) -> list[str]:
    return [text for text in map(plain, texts) if len(text.split()) >= FEWEST_WORDS]
