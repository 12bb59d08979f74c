"""The evaluation sets are not in what is trained on: neither word for word nor nearly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cli.held_out import FEWEST_WORDS, held_out, leaks, plain
from core.settings import PROJECT
from tests.evaluation import sets


@pytest.mark.timeout(600)
@pytest.mark.parametrize("folder", [sets.HERE, sets.DEV], ids=["evaluation", "development"])
def test_no_message_is_nearly_a_training_phrase(folder: Path) -> None:
    assert not leaks(_held(folder), _trained())


def test_no_message_stands_in_both_sets() -> None:
    assert not _long(_held(sets.HERE)) & _long(_held(sets.DEV))


def test_phrases_are_kept_from_all_of_both_sets() -> None:
    assert {*held_out()} == {*_held(sets.HERE), *_held(sets.DEV)}


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


def _long(texts: Iterator[str]) -> set[str]:
    return {text for text in map(plain, texts) if len(text.split()) >= FEWEST_WORDS}
