"""`python -m actions --port 5055`: the action server, warm before it answers."""

import argparse

from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor

from core.records import open_session
from directory.named import named_service
from directory.search import search


def main() -> None:
    """Serve the actions of this folder on loopback ."""
    asked = argparse.ArgumentParser(description=main.__doc__)
    asked.add_argument("--port", type=int, default=5055)
    executor = ActionExecutor()
    executor.register_package("actions")
    _warm()
    # One process: a second would only hold the directory in memory twice.
    create_app(executor, cors_origins=[]).run(
        "127.0.0.1", asked.parse_args().port, single_process=True, access_log=False, motd=False
    )


def _warm() -> None:
    """Read the directory, its words and the places once, so that no resident waits for it."""
    with open_session() as session:
        search(session, "lunsh club near enderbey")
        named_service(session, "parkinsens uk number")


if __name__ == "__main__":
    main()
