"""Judges a model by the evaluation set, with everything running as residents meet it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console

from cli.model.parts import JUDGED
from cli.model.teach import log_of


@dataclass(frozen=True)
class Judged:
    """The figures of the quality sheet, and the safety cases that were `caught`, each as it was heard."""

    figures: dict[str, float]
    caught: list[str]


def judge(workshop: Path, which: str) -> Judged | None:
    """Judge the model that stands in the workshop's models/; None when nothing came of it (see var/logs/judge.log)."""
    results, log = workshop / "results", log_of("judge")
    for old in results.glob("*.json"):
        old.unlink()
    # Floors are held by whoever compares: here the exit code tells only that one was broken.
    command = [sys.executable, "-m", "pytest", "tests/evaluation/test_evaluation.py"]
    doing = f"Judging the {which} model by the evaluation set (minutes; see {log})"
    with Console(stderr=True).status(doing), log.open("a") as output:
        subprocess.run(  # noqa: S603 - a fixed command of our own
            command, cwd=workshop, stdout=output, stderr=subprocess.STDOUT, check=False,
            env=_apart(os.environ) | {"PYTHONPATH": str(workshop)},
        )  # fmt: skip
    figures, caught = results / "evaluation.json", results / "caught.json"
    if not figures.exists() or not caught.exists():
        return None
    return Judged(json.loads(figures.read_text("utf-8")), json.loads(caught.read_text("utf-8")))


def judged(folder: Path) -> Judged | None:
    """How the model in `folder` was judged, or None when it never was."""
    file = folder / JUDGED
    return Judged(**json.loads(file.read_text("utf-8"))) if file.exists() else None


def keep_judged(folder: Path, told: Judged) -> None:
    """Keep beside the model in `folder` how it was judged."""
    (folder / JUDGED).write_text(json.dumps(asdict(told), ensure_ascii=False, indent=1), "utf-8")


def _apart(environment: Mapping[str, str]) -> dict[str, str]:
    """Without this installation's own settings: its records are not to be judged with."""
    return {name: value for name, value in environment.items() if not name.startswith("SIGNPOST_")}
