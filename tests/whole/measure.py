"""Prints the figures the README and the notes claim: turn time, memory, start-up. Run with `make measure`."""

import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
import yaml

from core.settings import PROJECT
from tests.conftest import Running
from tests.whole.conftest import Chat

MESSAGES = 500
PLACES = ("", "", "", " in Hinckley", " near LE13", " Coalville")


@pytest.mark.timeout(900)
def test_measure(running: Running, new_chat: Callable[[], Chat]) -> None:
    chat = new_chat()
    took = [_milliseconds(chat, message) for message in mixed_messages()]
    cuts = statistics.quantiles(took, n=100)
    print(f"\nstart to ready: {running.seconds_to_ready:.1f} s")
    print(f"{len(took)} mixed messages in one chat, one user: p50 {cuts[49]:.0f} ms, p95 {cuts[94]:.0f} ms")
    for process in psutil.Process(running.pid).children(recursive=True):
        told = " ".join(Path(word).name for word in process.cmdline()[:4])
        print(f"{process.memory_info().rss / 2**20:6.0f} MB  {told}")
    assert len(took) == MESSAGES


def mixed_messages() -> list[str]:
    """Phrases of every intent, some with a place, always the same ones."""
    chance = random.Random(1)
    files = sorted((PROJECT / "data/nlu").rglob("*.yml"))
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]]
    phrases = [line.removeprefix("- ") for block in blocks for line in block.get("examples", "").splitlines()]
    return [phrase + chance.choice(PLACES) for phrase in chance.sample(phrases, MESSAGES)]


def _milliseconds(chat: Chat, message: str) -> float:
    began = time.perf_counter()
    chat.say(message[:1000])
    return (time.perf_counter() - began) * 1000
