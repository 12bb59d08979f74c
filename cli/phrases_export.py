"""`signpost phrases export`: phrases that authors accepted go to the training phrases of their topic."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import typer

from cli.held_out import FEWEST_WORDS, held_out, leaks, plain
from cli.phrases import COMPARED, Phrase, fault_between, read_phrases
from cli.vectors import vectors_of
from conversations.learning.answered import settle
from conversations.learning.find import to_export
from conversations.learning.records import Accepted
from core import clock
from core.meaning import Vectors
from core.records import open_session
from core.records.migrate import migrate
from core.settings import settings
from core.topics import topic

Meanings = Callable[[Sequence[str]], Vectors]


def export() -> None:
    """Write accepted phrases into data/nlu. What the checks would reject stays out, and why is told."""
    migrate()
    with open_session() as session:
        told = list(export_phrases(to_export(session), settings().data / "nlu", held_out(), _meanings))
        settle(session)
    for line in told:
        typer.echo(line)
    typer.echo("Now check and train: signpost phrases check, then make train." if told else "Nothing waits.")


def export_phrases(waiting: Sequence[Accepted], folder: Path, held: Sequence[str], meanings: Meanings) -> Iterator[str]:
    """Write each of `waiting` that may be trained into its topic's file; mark it, or say on it why not.

    `held` are the judged messages. Yields a line for each.
    """
    if not waiting:
        return
    known = read_phrases(folder)
    vectors = meanings([phrase.text for phrase in known] + [each.text for each in waiting])
    taught = list(range(len(known)))
    everything = [*known, *(Phrase(each.topic, each.text) for each in waiting)]
    for at, each in enumerate(waiting, start=len(known)):
        file = folder / topic(each.topic).group / f"{each.topic}.yml"
        written = everything[at] in [everything[other] for other in taught]
        each.refused = "" if written else _why_not(everything, vectors, at, taught) or _judged(each.text, held)
        if not each.refused and not file.exists():
            each.refused = "The topic has no file of phrases yet."
        if each.refused:
            yield f'left out: "{each.text}" ({each.topic}). {each.refused}'
            continue
        if not written:
            with file.open("a", encoding="utf-8") as lines:
                lines.write(f"    - {each.text}\n")
            taught.append(at)
        each.exported_at = clock.now()
        yield f'added: "{each.text}" ({each.topic})'


def _meanings(texts: Sequence[str]) -> Vectors:
    return vectors_of(texts, settings().var / "phrases.npz")


def _why_not(phrases: Sequence[Phrase], vectors: Vectors, at: int, taught: Sequence[int]) -> str:
    """What `signpost phrases check` would say of the phrase `at` beside those that are `taught`; "" for nothing."""
    likeness = vectors[taught] @ vectors[at] if len(taught) else np.zeros(0)
    for other, like in zip(taught, likeness, strict=True):
        one, known = phrases[at], phrases[other]
        same = "the same words" if one.words == known.words else ""
        fault = same or (fault_between(one, known, float(like)) if like >= COMPARED else "")
        if fault:
            return f'Beside "{known.text}" ({known.topic}): {fault}.'
    return ""


def _judged(text: str, held: Sequence[str]) -> str:
    """Why not beside the judged messages. Near is told of long ones only, but the very same never comes in."""
    same = len(plain(text).split()) < FEWEST_WORDS and plain(text) in set(map(plain, held))
    return "It is too near to a message by which understanding is judged." if same or leaks(held, [text]) else ""
