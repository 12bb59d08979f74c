"""Judges the running system by the evaluation sets, writes results/ and the quality sheet, and holds the floors.

`make evaluate` prints the figures; `SET=dev make evaluate` judges by the development set, which is for tuning: it
lists what went wrong, and neither the sheet nor the floors are touched.
"""

import json
import os
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from core.settings import PROJECT
from tests.conftest import Running
from tests.evaluation import figures, sets, sheet
from tests.evaluation.judging import Heard, heard, place_right, turn_faults
from tests.whole.conftest import Chat

pytestmark = [pytest.mark.live, pytest.mark.timeout(1800)]
HERE = Path(__file__).parent
RESULTS = PROJECT / "results"
DEV = os.environ.get("SET") == "dev"
FOLDER = sets.DEV if DEV else HERE
FLOORS: dict[str, dict[str, float]] = yaml.safe_load((HERE / "floors.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def judged(running: Running) -> dict[str, Any]:
    """Every set, judged once."""
    client = httpx.Client(base_url=running.address, timeout=15, trust_env=False)

    def ask(text: str) -> Heard:
        return heard(Chat(client).say, text)

    messages = [(each, ask(each.text)) for each in sets.messages(FOLDER)]
    red, amber = ([(cry, ask(cry.text)) for cry in sets.cries(FOLDER, level)] for level in ("red", "amber"))
    looks = [(text, ask(text)) for text in sets.look_alikes(FOLDER)]
    places = [(each, place_right(each)) for each in sets.places(FOLDER)]
    faults = {each["name"]: _faults(Chat(client), each) for each in sets.conversations(FOLDER)}
    turns = sum(len(each["turns"]) for each in sets.conversations(FOLDER))
    wrong_turns = sum(len(each) for each in faults.values())
    told = figures.understanding(messages) | figures.safety(red, amber, [each for _, each in looks], messages)
    told |= {
        "places right": sum(right for _, right in places) / max(1, len(places)),
        "turns of conversations right": 1 - wrong_turns / turns,
        "conversations wholly right": sum(not each for each in faults.values()) / len(faults),
    }
    return {
        "figures": told, "messages": messages, "red": red, "amber": amber, "looks": looks, "places": places,
        "faults": faults,
    }  # fmt: skip


def test_figures_are_told(judged: dict[str, Any]) -> None:
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{'dev' if DEV else 'evaluation'}.json").write_text(json.dumps(judged["figures"], indent=1))
    print("\n" + "\n".join(f"{name}: {value:.3f}" for name, value in judged["figures"].items()))
    if DEV:
        (RESULTS / "dev-errors.txt").write_text("\n".join(sheet.errors(judged)), "utf-8")
    else:
        (RESULTS / "caught.json").write_text(json.dumps(sheet.caught(judged), ensure_ascii=False, indent=1), "utf-8")
        (PROJECT / "docs/quality.md").write_text(sheet.quality(judged), "utf-8")


@pytest.mark.skipif(DEV, reason="the floors are for the evaluation set")
@pytest.mark.parametrize("name", FLOORS["at least"])
def test_nothing_falls_below_its_floor(judged: dict[str, Any], name: str) -> None:
    assert judged["figures"][name] >= FLOORS["at least"][name]


@pytest.mark.skipif(DEV, reason="the ceilings are for the evaluation set")
@pytest.mark.parametrize("name", FLOORS["at most"])
def test_nothing_rises_above_its_ceiling(judged: dict[str, Any], name: str) -> None:
    assert judged["figures"][name] <= FLOORS["at most"][name]


def _faults(chat: Chat, conversation: dict[str, Any]) -> list[str]:
    told = []
    for turn in conversation["turns"]:
        wrong = turn_faults(turn, chat.say(turn["say"]))
        told += [f"{turn['say']!r}: {'; '.join(wrong)}"] if wrong else []
    return told
