"""`signpost redact`: each line typed or piped in, without its personal details."""

import sys

import typer

from conversations.redaction import mask


def redact() -> None:
    """Read lines; print each with names, numbers and addresses masked."""
    for line in sys.stdin:
        typer.echo(mask(line.rstrip("\n")))
