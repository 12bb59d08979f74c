"""Has the reader of names taught when it is missing or stale (decision 10)."""

import os
import subprocess
import sys
import time

import typer
from rich.console import Console

from cli.fingerprint import fingerprint
from conversations.redaction.reader import KEPT
from core.settings import PROJECT, settings

DOING = "Teaching the reader of names (about two minutes; see var/logs/reader.log)"
STAMP = KEPT.with_suffix(".stamp")
HERE = "conversations/redaction"
# All lists but kept.txt, of which the reader learns nothing.
INPUTS = ("data/nlu/**/*", "data/redaction/[!k]*.txt", f"{HERE}/reader.py", f"{HERE}/sorts.py", f"{HERE}/teaching/*.py")


def teach_reader() -> None:
    """Teach it if anything it is made from has changed. Raises typer.Exit when that fails."""
    stamp = fingerprint(INPUTS)
    if KEPT.exists() and STAMP.exists() and STAMP.read_text() == stamp:
        return
    log = settings().var / "logs" / "reader.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    command = [sys.executable, "-m", "conversations.redaction.teaching"]
    with Console(stderr=True).status(DOING), log.open("w") as output:
        # One thread: the network is too small to share out.
        taught = subprocess.run(  # noqa: S603 - a fixed command of our own
            command, cwd=PROJECT, stdout=output, stderr=subprocess.STDOUT, check=False,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        )  # fmt: skip
    if taught.returncode:
        typer.echo(f"Teaching the reader of names failed: see {log}", err=True)
        raise typer.Exit(1)
    STAMP.write_text(stamp)
    typer.echo(f"Taught the reader of names in {time.monotonic() - started:.0f} seconds", err=True)
