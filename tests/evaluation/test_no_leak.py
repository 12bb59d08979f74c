"""The evaluation sets are not in what is trained on: neither word for word nor nearly."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import yaml
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from core.settings import PROJECT
from tests.evaluation import sets

ALIKE = 90
FEWEST_WORDS = 5
AT_ONCE = 2_000


@pytest.mark.timeout(600)
@pytest.mark.parametrize("folder", [sets.HERE, sets.DEV], ids=["evaluation", "development"])
def test_no_message_is_nearly_a_training_phrase(folder: Path) -> None:
    held, trained = _long(_held(folder)), _long(_trained())
    leaked = []
    for start in range(0, len(trained), AT_ONCE):
        some = trained[start : start + AT_ONCE]
        likeness = cdist(held, some, scorer=ratio, score_cutoff=ALIKE, workers=2, dtype=np.uint8)
        leaked += [(held[one], some[other]) for one, other in zip(*np.nonzero(likeness), strict=True)]
    assert not leaked


def test_no_message_stands_in_both_sets() -> None:
    assert not {*_long(_held(sets.HERE))} & {*_long(_held(sets.DEV))}


def _held(folder: Path) -> Iterator[str]:
    yield from (each.text for each in sets.messages(folder))
    yield from (cry.text for level in ("red", "amber") for cry in sets.cries(folder, level))
    yield from sets.look_alikes(folder)


def _trained() -> Iterator[str]:
    for file in (PROJECT / "data/nlu").rglob("*.yml"):
        for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]:
            yield from (line.removeprefix("- ") for line in block["examples"].splitlines())
    yield from (PROJECT / "data/safety/look_alikes.txt").read_text("utf-8").splitlines()
    yield from (line.split("\t")[1] for line in (PROJECT / "data/safety/amber.tsv").read_text("utf-8").splitlines())


def _long(texts: Iterator[str]) -> list[str]:
    plain = (" ".join(re.findall(r"[a-z0-9]+", text.lower())) for text in texts)
    return [text for text in plain if len(text.split()) >= FEWEST_WORDS]
