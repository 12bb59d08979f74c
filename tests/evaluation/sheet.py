"""Writes docs/quality.md, the sheet that goes with a release, and for the development set what went wrong."""

import json
from collections.abc import Iterator
from typing import Any

from core import clock
from core.settings import PROJECT
from tests.evaluation import figures
from tests.evaluation.judging import right_first, right_within

MODEL = PROJECT / "results" / "model.json"
AIMS = {
    "right first": "at least 80 %", "right within the offered": "at least 94 %", "wrong and sure": "at most 5 %",
    "out of scope caught": "at least 90 %", "real needs lost": "at most 5 %", "RED heard": "all",
    "AMBER heard": "at least 92 %", "false alarms on look-alikes": "at most 2 %",
    "false alarms on ordinary messages": "at most 2 %", "places right": "at least 97 %",
    "turn p95 (ms)": "at most 120",
}  # fmt: skip


def quality(judged: dict[str, Any]) -> str:
    """The sheet, in Markdown."""
    counts = {name: len(judged[name]) for name in ("messages", "red", "amber", "looks", "places", "faults")}
    parts = [
        "# How well it understands\n",
        f"Made by `make evaluate` on {clock.now():%d %B %Y}. The running system was asked "
        f"{counts['messages']} messages, {counts['red']} cries for help (RED), {counts['amber']} lesser ones (AMBER), "
        f"{counts['looks']} look-alikes, {counts['places']} messages with and without a place, and "
        f"{counts['faults']} conversations. All were written apart from the training phrases and are not used for "
        "training or tuning; a test compares them.\n",
        "A message counts as right when the topic answered or offered would rightly help the person; some have more "
        "than one such topic.\n",
        _table(["figure", "reached", "aim"], ([name, _told(name, value), AIMS.get(name, "")]
                                              for name, value in judged["figures"].items())),
        "## Cries for help, by class\n",
        _table(["class", "RED heard", "AMBER heard"], _classes(judged)),
        _sureness(),
        "## Commonest mistakes\n",
        _table(["meant", "understood", "times", "example"], map(list, figures.confusions(judged["messages"]))),
        "## By topic\n",
        _table(["topic", "messages", "right first", "right within the offered"],
               ([name, *map(str, each)] for name, each in figures.by_topic(judged["messages"]).items())),
    ]  # fmt: skip
    return "\n".join(parts)


def caught(judged: dict[str, Any]) -> list[str]:
    """Every cry for help that was heard, and how: what a later model may not lose."""
    heard = [f"Heard: {cry.text}" for level in ("red", "amber") for cry, told in judged[level] if told.level]
    return heard + [f"Heard as RED: {cry.text}" for cry, told in judged["red"] if told.level == "red"]


def errors(judged: dict[str, Any]) -> Iterator[str]:
    """Every mistake, for reading. Of the development set alone."""
    for each, told in judged["messages"]:
        if not right_first(each, told):
            within = "offered" if right_within(each, told) else "MISSED"
            yield f"{within}\t{told.band}\t{','.join(each.topics)}\t{told.first}\t{each.kind}\t{each.text}"
        elif each.kind == "two" and not figures.both(each, told):
            yield f"ONE OF TWO\t{told.band}\t{','.join(each.topics)}\t{told.topics}+{told.offered}\t\t{each.text}"
    for level in ("red", "amber"):
        yield from (f"UNHEARD {level}\t{cry.topic}\t{cry.text}" for cry, told in judged[level] if told.level is None)
        yield from (f"ONLY AMBER\t{cry.topic}\t{cry.text}" for cry, told in judged["red"] if told.level == "amber")
    yield from (f"FALSE ALARM {told.level}\t{told.topics}\t{text}" for text, told in judged["looks"] if told.level)
    yield from (f"PLACE\t{each.text}\t{each.name}" for each, right in judged["places"] if not right)
    yield from (f"TURN\t{name}\t{fault}" for name, faults in judged["faults"].items() for fault in faults)


def _classes(judged: dict[str, Any]) -> Iterator[list[str]]:
    red, amber = (figures.by_class(judged[level]) for level in ("red", "amber"))
    for name in sorted({*red, *amber}):
        yield [name, *(f"{each[name][0]} of {each[name][1]}" if name in each else "" for each in (red, amber))]


def _sureness() -> str:
    if not MODEL.exists():
        return ""
    told = json.loads(MODEL.read_text("utf-8"))
    bands = ([each["band"], str(each["messages"]), f"{each['right']:.0%}"] for each in told["sureness"])
    rows = _table(["said to be likely", "messages", "were right"], bands)
    return (
        "## When it says how likely, is it?\n\n![How often the first guess is right, by how likely it was said to be]"
        f"(images/sureness.svg)\n\n{rows}\nReading one message takes {told['p50']:.0f} ms (p50), {told['p95']:.0f} ms "
        "(p95), alone on this machine.\n"
    )


def _table(heads: list[str], rows: Any) -> str:
    lines = [heads, ["---"] * len(heads), *([str(cell).replace("|", "/") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _told(name: str, value: float) -> str:
    return f"{value:.0f}" if "(ms)" in name else f"{value:.2f}" if name == "macro F1" else f"{value:.1%}"
