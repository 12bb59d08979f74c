"""What people really write: spans are true, and reading is fast."""

import time

import pytest
import yaml

from core.places.find import find_places
from core.settings import PROJECT


def phrases() -> list[str]:
    """Every training phrase."""
    files = sorted((PROJECT / "data/nlu").rglob("*.yml"))
    blocks = [block for file in files for block in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)["nlu"]]
    return [line[2:] for block in blocks if "intent" in block for line in block["examples"].splitlines()]


def test_every_phrase_has_true_spans_and_is_read_in_time() -> None:
    find_places("Enderby")
    took = []
    for phrase in phrases():
        began = time.process_time()
        found = find_places(phrase)
        took.append(time.process_time() - began)
        assert all(phrase[place.start : place.end] == place.matched for place in found)
    assert sorted(took)[len(took) * 95 // 100] < 0.004


@pytest.mark.timed
@pytest.mark.parametrize(
    "piece", ["i live near hinkley ", "asdkjq wertzu poiuzt ", "market glen stony ashbe ", "LE10 1AB "]
)
def test_long_texts_are_read_in_time(piece: str) -> None:
    text = (piece * 1000)[:10_000]
    find_places("Enderby LE10 1AB")
    began = time.process_time()
    find_places(text)
    assert time.process_time() - began < 0.1
