"""`signpost watch`: what the safety watch makes of each line typed or piped in."""

import sys

import typer

from cli.train import train_or_stay
from core.safety.watch import watch as alarms


def watch() -> None:
    """Read lines; for each print the most urgent class and its level, or `-`. Needs the trained model."""
    train_or_stay()
    for line in sys.stdin:
        found = alarms(line)
        typer.echo(f"{found[0].topic} {found[0].level}" if found else "-")
