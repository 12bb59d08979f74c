"""`signpost train`: trains the dialogue model, and the reader of names, when they are missing or stale."""

from typing import Annotated

import typer

from cli.fingerprint import fingerprint
from cli.model.parts import INPUTS, STAMP, is_whole, stamp_of
from cli.model.renew import renew
from cli.model.teach import teach_model
from cli.teach_reader import teach_reader
from core.settings import MODELS, PROJECT


def train(
    again: Annotated[bool, typer.Option("--again", help="Train again what was trained and refused before.")] = False,
) -> None:
    """Train what is stale: the reader of names, then the dialogue model.

    A first model comes into use as it is. A later one is judged beside it, and comes into use only if it is no worse.
    """
    teach_reader()
    if is_whole(MODELS):
        if stamp_of(MODELS) != fingerprint(INPUTS):
            renew(again=again)
        return
    stamp = fingerprint(INPUTS)
    teach_model(PROJECT)
    (MODELS / STAMP).write_text(stamp)


def train_or_stay() -> None:
    """Train what is stale; where a new model is refused, or cannot be made, go on with the one there is."""
    try:
        train()
    except typer.Exit:
        if not is_whole(MODELS):
            raise
