"""Teaches the reader from the training phrases and the lists of names, as `signpost train` asks; takes some minutes.

It is the same every time: chance starts from the same number. Progress is one line a round.
"""

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml
from spacy.attrs import NORM, PREFIX, SHAPE, SUFFIX
from spacy.tokens import Doc
from thinc.api import Adam, Optimizer, fix_random_seed

from conversations.redaction.lists import look_alikes
from conversations.redaction.reader import KEPT, Getters, Network, network, read
from conversations.redaction.sorts import BOTH, ENGLISH, EVERYDAY, NAME, UNKNOWN, shown, sort_of
from conversations.redaction.teaching.lessons import Lesson, lessons
from conversations.redaction.words import words_of
from core.settings import settings

ROUNDS, BATCH, RATE, LOOK_ALIKES_TIMES = 6, 64, 0.002, 4
SHARE = 2  # of the phrases one in so many is taught in a round
FORGETS = {NAME: 0.5, BOTH: 0.1, EVERYDAY: 0.05}
SEED = 20261125


def main() -> None:
    """Write the reader to KEPT."""
    fix_random_seed(SEED)
    chance, model, optimizer = random.Random(SEED), network(), Adam(RATE, L2=1e-5, grad_clip=1.0)
    # A phrase that names somebody cannot be taught as one that does not.
    said = _phrases(settings().data / "nlu")
    phrases = [phrase for phrase in said if not any(word.only_a_name for word in words_of(phrase))]
    for round in range(ROUNDS):
        taught = list(lessons(chance.sample(phrases, len(phrases) // SHARE), look_alikes() * LOOK_ALIKES_TIMES, chance))
        chance.shuffle(taught)
        optimizer.learn_rate = RATE * (1 - round / ROUNDS)
        loss = sum(_learn(model, optimizer, taught[at : at + BATCH], chance) for at in range(0, len(taught), BATCH))
        print(f"round {round + 1} of {ROUNDS}: {len(taught)} messages, loss {loss / len(taught):.4f}", flush=True)
    with model.use_params(optimizer.averages):
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_bytes(model.to_bytes())


def _learn(model: Network, optimizer: Optimizer, batch: Sequence[Lesson], chance: random.Random) -> float:
    docs, truths = zip(*(_seen(lesson, chance) for lesson in batch), strict=True)
    guesses, back = model.begin_update(list(docs))
    wrong = [guess - truth for guess, truth in zip(guesses, truths, strict=True)]
    back([each / len(batch) for each in wrong])
    model.finish_update(optimizer)
    return float(sum((each**2).sum() for each in wrong))


def _seen(lesson: Lesson, chance: random.Random) -> tuple[Doc, np.ndarray]:
    starts, doc = read(lesson.text, words_of(lesson.text), _getters(chance))
    truth = np.zeros((len(starts), 2), dtype="float32")
    for row, start in enumerate(starts):
        truth[row, int(any(first <= start < last for first, last in lesson.names))] = 1
    return doc, truth


def _getters(chance: random.Random) -> Getters:
    """As the lists have it, but a third of the names and a few everyday words are taken for words that nobody knows."""
    forgets, salt = chance.random() < 0.5, chance.random()

    def sort(key: str) -> str:
        known = sort_of(key)
        drawn = random.Random(f"{salt}{key}").random() if forgets else 1.0
        if drawn >= FORGETS.get(known, 0):
            return known
        return str(random.Random(f"{key}{salt}").choice((UNKNOWN, ENGLISH)))

    return {
        NORM: lambda key: shown(key) if sort(key) == sort_of(key) else sort(key),
        SHAPE: sort,
        PREFIX: lambda key: key[:3],
        SUFFIX: lambda key: key[-3:],
    }


def _phrases(folder: Path) -> list[str]:
    files = sorted(folder.rglob("*.yml"))
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf-8"))["nlu"] if "intent" in block]
    lines = [line.strip() for block in blocks for line in block["examples"].splitlines()]
    return [line.removeprefix("- ").translate({ord("{"): "(", ord("}"): ")"}) for line in lines if line]


if __name__ == "__main__":
    main()
