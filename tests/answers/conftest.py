"""A small data folder of its own, so that these tests hold whatever the real words say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from answers import glossary
from core.facts import facts
from core.settings import settings
from core.topics import topics

TOPICS = """
groups:
  council:
    tea: {kind: answer, title: Tea}
    cake: {kind: answer, title: Cake}
  urgent:
    fire: {kind: safety, title: Fire}
  dialogue:
    affirm: {kind: dialogue, title: Yes}
"""

FACTS = {
    "asc_phone": ("phone", '"0116 305 0004"'),
    "asc_hours": ("hours", '[{days: [mon, tue], opens: "08:30", closes: "17:00"}]'),
    "emergency_999": ("phone", '"999"'),
    "tea_url": ("url", '"https://example.org/tea"'),
    "tea_price": ("money", "2.5"),
}

ANSWER = """---
id: {topic}
title: {title}
summary: There is tea.
stage: wellbeing
next_steps: [cake]
links: [{{label: "About tea", fact: tea_url}}]
directory: tea room
sources: [tea_url]
owner: Tea team
review_every: 6 months
tags: [{tags}]
---
{body}
"""

TEA = """Tea costs {tea_price}. Call {asc_phone}.

- bring a cup

## More
It is hot.

## For someone else
They can have tea.

## Simpler
Have tea."""

FIRE = """Call {emergency_999} now.

## Open now
The line is open: {asc_phone}.

## Closed now
The line is closed."""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A faultless data folder of three answers, which the settings point to."""
    folder = tmp_path / "data"
    files = {
        "topics.yml": TOPICS,
        "facts/all.yml": "\n".join(fact(id, *told) for id, told in FACTS.items()),
        "answers/council/tea.md": ANSWER.format(topic="tea", title="Tea", tags="", body=TEA),
        "answers/council/cake.md": ANSWER.format(topic="cake", title="Cake", tags="money", body="There is cake."),
        "answers/urgent/fire.md": ANSWER.format(topic="fire", title="Fire", tags="safety", body=FIRE),
        "answers/banned.txt": "utilise\nservice user\n",
        "answers/words/chat.yml": (
            'hello: "Hello to [[place]]. Call {asc_phone}."\nmoney_withheld: Ring {asc_phone} about money.\n'
            "answer_withdrawn: These words are being put right. Ring {asc_phone}.\n"
        ),
        "answers/glossary.yml": "- {word: Brewing, also: [brew], means: making tea.}\n",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    monkeypatch.setenv("SIGNPOST_DATA", str(folder))
    forget()
    yield folder
    forget()


def fact(id: str, type: str, value: str) -> str:
    """One fact as its file has it."""
    return f"{id}: {{type: {type}, value: {value}, label: {id}, source: 'https://example.org', checked_on: 2026-11-22}}"


def forget() -> None:
    """Let everything that is read once be read again."""
    for kept in (settings, facts, topics, glossary._terms, glossary._pattern):
        kept.cache_clear()
