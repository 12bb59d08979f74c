"""Has Rasa train the dialogue model in a folder."""

import os
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import typer
from rich.console import Console

from core.settings import PROJECT, settings

DOING = "Training the dialogue model (about a quarter of an hour; see var/logs/train.log)"
STEP = re.compile(r"(reading the phrases|round \d): +(\d+%)")


def teach_model(folder: Path) -> None:
    """Train from what stands in `folder`, and write to its models/. Raises typer.Exit when that fails."""
    log = log_of("train")
    started = time.monotonic()
    with Console(stderr=True).status(DOING) as shown:
        status = _train(folder, log, lambda step: shown.update(f"{DOING}: {step}"))
    if status:
        typer.echo(f"Training failed. The last lines of {log}:\n" + "\n".join(_tail(log)), err=True)
        raise typer.Exit(1)
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


def log_of(name: str) -> Path:
    """The log of this name, its folder made."""
    log = settings().var / "logs" / f"{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    return log


def _train(folder: Path, log: Path, tell: Callable[[str], None]) -> int:
    """Train, telling what the log says of how far it is. Returns the exit code."""
    rasa = str(PROJECT / ".venv-rasa/bin/rasa")
    command = [rasa, "train", "--fixed-model-name", "signpost", "--out", "models"]
    with log.open("w") as output:
        training = subprocess.Popen(  # noqa: S603 - a fixed command of our own
            command, cwd=folder, stdout=output, stderr=subprocess.STDOUT, env=rasa_environment()
        )
    while training.poll() is None:
        time.sleep(1)
        if step := STEP.findall(log.read_text(errors="replace")):
            tell(" ".join(step[-1]))
    return training.returncode


def _tail(log: Path) -> list[str]:
    return log.read_text(errors="replace").splitlines()[-20:]
