"""`signpost phrases check`: no phrase twice, none that fits two topics, enough phrases for every topic."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import typer
import yaml
from rapidfuzz import fuzz

from cli.vectors import vectors_of
from core.meaning import Vectors
from core.settings import settings
from core.topics import Topic, topics

app = typer.Typer(no_args_is_help=True, help=__doc__)

# Found by reading every pair of the first 18,567 phrases, the likest first. Within a topic all pairs down to 0.92 ask
# the same; at 0.90 the first differ ("all the fees if you get CHC", "the top up if you get CHC"). Spelt 91.8 alike was
# one question, 90.6 two ("about my mum", "about my money"). Across topics a long pair fits both down to 0.866 and not
# at 0.819, but short ones differ as high as 0.905 ("put me on DP", "is DP for me").
ALIKE, SPELT_ALIKE, WORDS_ALIKE = 0.92, 91, 5
BETWEEN, WORDS_BETWEEN, BETWEEN_LONG, WORDS_LONG = 0.92, 4, 0.86, 8
COMPARED = 0.5  # Spelling is slow to compare, so only above this: no two phrases spelt 84 alike were under 0.53.
ROWS_AT_ONCE = 500  # keeps memory under 500 MB
LARGE_GROUPS = {"care_options", "carers", "learning_and_culture"}


@dataclass(frozen=True)
class Phrase:
    """What somebody may type, and the topic it teaches."""

    topic: str
    text: str

    @cached_property
    def words(self) -> str:
        """The words in small letters without marks; the text itself where it has none, as a face."""
        bare = re.sub(r"[^\w\s]", " ", re.sub(r"['\u2019]", "", self.text.lower()))
        return " ".join(bare.split()) or self.text


@app.callback()
def phrases() -> None:
    """Checks of the training phrases, and the way of accepted phrases into their files."""


@app.command()
def check() -> None:
    """Print what should be mended and end with exit code 1, or say that all is well."""
    read = read_phrases(settings().data / "nlu")
    vectors = vectors_of([phrase.text for phrase in read], settings().var / "phrases.npz")
    found = [*said_twice(read), *too_alike(read, vectors), *too_few(read, topics().values())]
    for problem in found:
        typer.echo(problem, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{len(read)} phrases: none twice, none between two topics, enough for every topic")


def read_phrases(folder: Path) -> list[Phrase]:
    """Every training phrase under `folder`, in the order of the files."""
    files = sorted(folder.rglob("*.yml"))
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf-8"))["nlu"] if "intent" in block]
    lines = [(block["intent"], line.strip()) for block in blocks for line in block["examples"].splitlines()]
    return [Phrase(topic, line.removeprefix("- ")) for topic, line in lines if line.startswith("- ")]


def said_twice(read: Iterable[Phrase]) -> Iterator[str]:
    """A line for every phrase that has the words of an earlier one."""
    first: dict[str, Phrase] = {}
    for phrase in read:
        earlier = first.setdefault(phrase.words, phrase)
        if earlier is not phrase:
            yield _line("the same words", earlier, phrase)


def too_alike(read: Sequence[Phrase], vectors: Vectors) -> Iterator[str]:
    """A line for every two phrases that say nearly the same, or that fit each other's topic."""
    for start in range(0, len(read), ROWS_AT_ONCE):
        likeness = vectors[start : start + ROWS_AT_ONCE] @ vectors[start:].T
        for row, column in np.argwhere(np.triu(likeness >= COMPARED, k=1)):
            one, other = read[start + row], read[start + column]
            if one.words != other.words and (fault := fault_between(one, other, float(likeness[row, column]))):
                yield _line(fault, one, other)


def fault_between(one: Phrase, other: Phrase, likeness: float) -> str:
    """What is wrong with two phrases of this likeness (1 for the same meaning), "" for nothing."""
    words = min(len(one.words.split()), len(other.words.split()))
    if words >= WORDS_ALIKE and (likeness >= ALIKE or fuzz.ratio(one.words, other.words) >= SPELT_ALIKE):
        return "nearly the same"
    between = BETWEEN_LONG if words >= WORDS_LONG else BETWEEN
    if one.topic != other.topic and words >= WORDS_BETWEEN and likeness >= between:
        return "fits both topics"
    return ""


def _line(fault: str, one: Phrase, other: Phrase) -> str:
    return f'{fault}: "{one.text}" ({one.topic}), "{other.text}" ({other.topic})'


def too_few(read: Iterable[Phrase], wanted: Iterable[Topic]) -> Iterator[str]:
    """A line for every topic with fewer phrases than its kind needs."""
    has = Counter(phrase.topic for phrase in read)
    for topic in wanted:
        if has[topic.id] < (needs := _needs(topic)):
            yield f"too few phrases: {topic.id} has {has[topic.id]} and needs {needs}"


def _needs(topic: Topic) -> int:
    if topic.id == "out_of_scope":
        return 300
    if topic.group in LARGE_GROUPS or topic.id.startswith("dp_"):
        return 200
    return 150 if topic.kind in {"answer", "journey", "search", "safety"} else 0
