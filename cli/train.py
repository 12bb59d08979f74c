"""`signpost train`: trains the dialogue model, and the reader of names, when they are missing or stale."""

import os
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import typer
from rich.console import Console

from cli.fingerprint import fingerprint
from cli.teach_reader import teach_reader
from core.settings import MODELS, PROJECT, settings

MODEL = MODELS / "signpost.tar.gz"
DOING = "Training the dialogue model (about twelve minutes; see var/logs/train.log)"
STEP = re.compile(r"(reading the phrases|round \d): +(\d+%)")
STAMP = MODEL.with_suffix(".stamp")
# Everything the trained model depends on. Answers are not among them: words change without training.
INPUTS = ("config.yml", "domain.yml", "data/topics.yml", "data/nlu/**/*", "data/rules/*", "data/stories/*",
          "data/safety/amber.tsv", "data/safety/look_alikes.txt", "bot/**/*.py", "bot/*.lock")  # fmt: skip


def train() -> None:
    """Train what is stale: the reader of names, then the dialogue model."""
    teach_reader()
    _train_dialogue()


def _train_dialogue() -> None:
    stamp = fingerprint(INPUTS)
    if MODEL.exists() and STAMP.exists() and STAMP.read_text() == stamp:
        return
    log = settings().var / "logs" / "train.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with Console(stderr=True).status(DOING) as shown:
        status = _train(log, lambda step: shown.update(f"{DOING}: {step}"))
    if status:
        typer.echo(f"Training failed. The last lines of {log}:\n" + "\n".join(_tail(log)), err=True)
        raise typer.Exit(1)
    STAMP.write_text(stamp)
    typer.echo(f"Trained the dialogue model in {time.monotonic() - started:.0f} seconds", err=True)


def rasa_environment() -> dict[str, str]:
    """The environment variables Rasa runs under: quiet, no telemetry, as many threads as pay off."""
    return {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONWARNINGS": "ignore",
        "MALLOC_ARENA_MAX": "2",
        "HF_HUB_OFFLINE": "1",
    }


def _train(log: Path, tell: Callable[[str], None]) -> int:
    """Train, telling what the log says of how far it is. Returns the exit code."""
    command = [".venv-rasa/bin/rasa", "train", "--fixed-model-name", "signpost", "--out", "models"]
    with log.open("w") as output:
        training = subprocess.Popen(  # noqa: S603 - a fixed command of our own
            command, cwd=PROJECT, stdout=output, stderr=subprocess.STDOUT, env=rasa_environment()
        )
    while training.poll() is None:
        time.sleep(1)
        if step := STEP.findall(log.read_text(errors="replace")):
            tell(" ".join(step[-1]))
    return training.returncode


def _tail(log: Path) -> list[str]:
    return log.read_text(errors="replace").splitlines()[-20:]
