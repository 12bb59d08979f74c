"""`python -m actions --port 5055`: the action server, warm before it answers."""

import argparse

from rasa_sdk.endpoint import run
from rasa_sdk.executor import ActionExecutor

from core.records import open_session
from directory.named import named_service
from directory.search import search


def main() -> None:
    """Serve the actions of this folder on loopback (SANIC_HOST=127.0.0.1)."""
    asked = argparse.ArgumentParser(description=main.__doc__)
    asked.add_argument("--port", type=int, default=5055)
    executor = ActionExecutor()
    executor.register_package("actions")
    _warm()
    run(executor, asked.parse_args().port, cors_origins=[])


def _warm() -> None:
    """Read the directory, its words and the places once, so that no resident waits for it."""
    with open_session() as session:
        search(session, "lunsh club near enderbey")
        named_service(session, "parkinsens uk number")


if __name__ == "__main__":
    main()
