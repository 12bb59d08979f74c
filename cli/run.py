"""`signpost run`: everything Signpost needs, made ready, started, watched and stopped together."""

import os
import sys
from typing import Annotated

import typer

from cli.demo import prepare_demo_accounts
from cli.prepare import prepare_records, warn_of_unconfirmed
from cli.supervisor.ports import refuse_taken_ports
from cli.train import train_or_stay
from cli.ways_in import refuse_unworkable_ways_in


def run(
    port: Annotated[int, typer.Option(help="The port residents' browsers come to.")] = 8080,
    host: Annotated[str, typer.Option(help="The address it listens on; 0.0.0.0 for every one.")] = "127.0.0.1",
) -> None:
    """Start Signpost: the web, Rasa, the actions and the scheduled jobs. Ctrl-C stops them all."""
    refuse_taken_ports(port)
    refuse_unworkable_ways_in()
    prepare_records()
    warn_of_unconfirmed()
    train_or_stay()
    # Last, where it can still be read after the minutes of training.
    prepare_demo_accounts(port)
    # This process becomes the supervisor: what making ready took of memory is given back.
    os.execv(sys.executable, [sys.executable, "-m", "cli.supervisor", host, str(port)])  # noqa: S606 - our own
