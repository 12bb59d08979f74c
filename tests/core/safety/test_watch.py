"""What the safety watch must catch, what it must leave alone, and how fast."""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from core.safety.rules import CLASSES, rules
from core.safety.watch import watch, watched
from core.settings import PROJECT

HERE = Path(__file__).parent
NLU = PROJECT / "data/nlu"
EACH = 12  # every twelfth phrase: reading all takes minutes


def phrases(file: Path) -> list[str]:
    blocks = yaml.safe_load(file.read_text("utf-8"))["nlu"]
    lines = [line.strip() for block in blocks if "intent" in block for line in block["examples"].splitlines()]
    return [line.removeprefix("- ") for line in lines if line.startswith("- ")]


def fires() -> Iterator[tuple[str, str, str]]:
    for line in (HERE / "fires.tsv").read_text("utf-8").splitlines():
        expected, text = line.split("\t")
        topic, level = expected.split()
        yield topic, level, text


def test_hard_cries_are_heard() -> None:
    told = list(fires())
    missed = [text for topic, _, text in told if topic not in {alarm.topic for alarm in watch(text)}]
    unheard = [text for text in missed if not watch(text)]
    print(f"{len(missed)} of {len(told)} in another class or not at all; unheard: {unheard}")
    assert len(unheard) / len(told) <= 0.04, unheard
    assert len(missed) / len(told) <= 0.1, missed


@pytest.mark.parametrize("text", ["i want to k i l l myself tonight", "i have taken all my tablets and want to die"])
def test_a_plain_cry_is_about_nothing_else(text: str) -> None:
    heard = watched(text)
    assert heard.alarms
    assert heard.instead == ()


def test_cries_are_heard() -> None:
    texts = [line.split("\t")[1] for line in (HERE / "cries.tsv").read_text("utf-8").splitlines()]
    unheard = [text for text in texts if not watch(text)]
    print(f"unheard: {len(unheard)} of {len(texts)}")
    assert len(unheard) / len(texts) <= 0.03, unheard


def test_look_alikes_are_left_alone() -> None:
    texts = (HERE / "stays_silent.tsv").read_text("utf-8").splitlines()
    alarmed = [text for text in texts if watch(text)]
    print(f"alarmed: {len(alarmed)} of {len(texts)}")
    assert len(alarmed) / len(texts) <= 0.1, alarmed


@pytest.mark.parametrize("file", sorted((NLU / "urgent").glob("*.yml")), ids=lambda file: file.stem)
def test_most_urgent_phrases_fire(file: Path) -> None:
    texts = phrases(file)[::EACH]
    missed = [text for text in texts if not watch(text)]
    recall = 1 - len(missed) / len(texts)
    print(f"{file.stem}: {recall:.3f} of {len(texts)}")
    assert recall >= 0.88, missed


def test_few_false_alarms() -> None:
    others = [text for file in sorted(NLU.rglob("*.yml")) if file.parent.name != "urgent" for text in phrases(file)]
    others = others[::EACH]
    alarmed = [text for text in others if watch(text)]
    print(f"false alarms: {len(alarmed)} of {len(others)}")
    assert len(alarmed) / len(others) <= 0.08, alarmed


def test_order_and_one_alarm_a_class() -> None:
    found = watch("i can smell gas. my husband hits me. shes not breathing. i cant cope with caring any more")
    assert [alarm.level for alarm in found] == sorted((alarm.level for alarm in found), reverse=True)
    topics = [alarm.topic for alarm in found]
    assert len(topics) == len(set(topics))
    reds = [CLASSES.index(alarm.topic) for alarm in found if alarm.level == "red"]
    assert reds == sorted(reds)
    assert topics[0] == "emergency_medical"


@pytest.mark.parametrize(
    "text",
    [
        "K I L L  M Y S E L F",
        "i want to d1e",
        "i\u200b want to di\u200be",
        "I CAN\u2019T BREATHE",
        "i want to dieeeeeee",
        "\uff49 want to \uff44\uff49\uff45",
        "he is threatning to kill me",
    ],
)
def test_disguised_words_are_read(text: str) -> None:
    assert watch(text)


def test_harmless_figure_does_not_hide_a_cry_beside_it() -> None:
    assert watch("dying for a cup of tea but honestly i want to die")


@pytest.mark.parametrize("text", ["", " ", "...", "?!", "\u200b", "\U0001f600", "\n\n", "a" * 10_000, "1" * 10_000])
def test_odd_input_is_silent(text: str) -> None:
    assert watch(text) == ()


def test_every_urgent_class_is_known_to_the_rules() -> None:
    assert {rule.topic for rule in rules().rules} == set(CLASSES)


@pytest.mark.timed
def test_a_message_takes_few_milliseconds() -> None:
    texts = [text for file in sorted((NLU / "urgent").glob("*.yml")) for text in phrases(file)[::EACH]]
    watch("ready")
    assert statistics.quantiles([_seconds(text) for text in texts], n=20)[-1] < 0.15


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit", ["kill ", "i want to ", "dying for a cup of tea ", "k i l l ", "qzxvwy plorgen ", "he is. "]
)
def test_long_messages_stay_quick(unit: str) -> None:
    watch("ready")
    assert min(_seconds((unit * 10_000)[: 10_000 - extra]) for extra in range(3)) < 1


def _seconds(text: str) -> float:
    begun = time.perf_counter()
    watch(text)
    return time.perf_counter() - begun
