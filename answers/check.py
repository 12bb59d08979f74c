"""Finds every fault in data/answers, so that no words reach a resident unchecked."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from answers.glossary import read_terms
from answers.heads import head_problems
from answers.journeys.check import journey_problems
from answers.read import AnswerFile, read_answer, read_words
from answers.reading import banned_words, count_words, reading_problems
from answers.words import SLOT
from core.facts import facts, unknown_facts
from core.facts.speak import PLACEHOLDER
from core.topics import topics, topics_of

LONGEST_SHORT_PART = 90
FIRST_SAID = ("short", "someone")


def problems(folder: Path) -> list[str]:
    """Every fault of the answers, glue words and glossary in `folder`, in plain words. Empty when all is well."""
    banned = banned_words(folder / "banned.txt")
    answers, unreadable = _answers(folder)
    return [
        *unreadable,
        *_places(folder, answers),
        *(f"{file.topic}: {fault}" for file in answers for fault in answer_problems(file, banned)),
        *_word_problems(folder, banned),
        *_glossary_problems(folder / "glossary.yml", banned),
    ]


def _answers(folder: Path) -> tuple[list[AnswerFile], list[str]]:
    answers, unreadable = [], []
    # One by one, so that a file that cannot be read does not hide the faults of the others.
    for path in sorted(folder.rglob("*.md")):
        try:
            answers.append(read_answer(path))
        except ValueError as fault:
            unreadable.append(str(fault))
    return answers, unreadable


def _places(folder: Path, answers: list[AnswerFile]) -> Iterator[str]:
    present = {path.stem for path in folder.rglob("*.md")}
    for topic in topics_of("answer", "journey", "safety", "meta", "search"):
        if topic.id not in present:
            yield f"{topic.id}: there is no file {topic.group}/{topic.id}.md"
    for file in answers:
        topic_found = topics().get(file.topic)
        if topic_found is None or topic_found.kind == "dialogue":
            yield f"{file.topic}: no topic has this name"
        elif file.path.parent != folder / topic_found.group:
            yield f"{file.topic}: its file belongs in {topic_found.group}"


def answer_problems(file: AnswerFile, banned: re.Pattern[str]) -> Iterator[str]:
    """Every fault of one answer: its head, its facts, how it reads, how long it is."""
    yield from head_problems(file)
    spoken = {"summary": str(file.front.get("summary") or ""), **file.parts}
    for part, text in spoken.items():
        yield from (f"{part}: {fault}" for fault in (*placeholder_problems(text), *reading_problems(text, banned)))
    yield from _short_problems(file)


def _short_problems(file: AnswerFile) -> Iterator[str]:
    short = file.parts["short"]
    if not short:
        yield "it has no short answer"
    if (count := count_words(short)) > LONGEST_SHORT_PART:
        yield f"short: it has {count} words, over {LONGEST_SHORT_PART}"
    topic = topics().get(file.topic)
    if topic and topic.kind == "safety":
        # What is said for someone else takes the place of the short part, so it must say 999 as well.
        for part in FIRST_SAID:
            if part in file.parts and "{emergency_999}" not in file.parts[part].split("\n\n")[0]:
                yield f"{part}: its first paragraph does not say {{emergency_999}}"


def placeholder_problems(text: str) -> Iterator[str]:
    """Names in a text that cannot be filled in."""
    yield from (f"{{{id}}} is no fact" for id in unknown_facts(text, facts()))
    yield from (f"{stray} cannot be filled in" for stray in re.findall(r"\S*[{}]\S*", PLACEHOLDER.sub("", text)))
    yield from (f"[[{slot}]] is never filled in an answer" for slot in SLOT.findall(text))


def _word_problems(folder: Path, banned: re.Pattern[str]) -> Iterator[str]:
    try:
        words = read_words(folder)
    except (ValueError, yaml.YAMLError) as fault:
        yield f"words: {fault}"
        return
    yield from journey_problems(folder.parent / "journeys", words)
    for id, text in words.items():
        said = SLOT.sub("it", text)
        faults = (*placeholder_problems(said), *reading_problems(said, banned))
        yield from (f"words {id}: {fault}" for fault in faults)


def _glossary_problems(path: Path, banned: re.Pattern[str]) -> Iterator[str]:
    try:
        terms = dict.fromkeys(read_terms(path).values()) if path.exists() else {}
    except (ValueError, yaml.YAMLError) as fault:
        yield f"glossary: {fault}"
        return
    for term in terms:
        yield from (f"glossary, {term.word}: {fault}" for fault in reading_problems(term.means, banned))
