"""`python -m cli.supervisor HOST PORT`: what `signpost run` becomes once everything is made ready."""

import asyncio
import sys

from cli.supervisor.children import children
from cli.supervisor.supervisor import Supervisor


def main() -> int:
    """Run the processes of Signpost until a signal stops them. Returns the exit code."""
    host, port = sys.argv[1], int(sys.argv[2])
    return asyncio.run(Supervisor(children(host, port), f"http://127.0.0.1:{port}").run())


if __name__ == "__main__":
    sys.exit(main())
