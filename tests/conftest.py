"""What all tests share: a database of their own, and the real system running on ports of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from core.records.migrate import migrate
from core.settings import PROJECT

START_WITHIN = 120  # seconds; far over the budget, so that a slow machine fails on the budget's own test


@dataclass(frozen=True)
class Running:
    """The real system: its address, its folder and the process id of its supervisor."""

    address: str
    var: Path
    pid: int
    seconds_to_ready: float


@pytest.fixture
def database(tmp_path: Path) -> Engine:
    """An empty SQLite database at the newest migration."""
    made = create_engine(f"sqlite:///{tmp_path / 'test.db'}")
    migrate(made)
    return made


@pytest.fixture
def session(database: Engine) -> Iterator[Session]:
    """A session on an empty database."""
    with Session(database, expire_on_commit=False) as opened:
        yield opened


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Signpost as `make run` starts it, in a folder and on ports of its own."""
    var = tmp_path_factory.mktemp("var")
    web, rasa, actions = free_ports(3)
    environment = os.environ | {
        "SIGNPOST_VAR": str(var),
        "SIGNPOST_RASA_URL": f"http://127.0.0.1:{rasa}",
        "SIGNPOST_ACTIONS_URL": f"http://127.0.0.1:{actions}",
        "SIGNPOST_RATE_LIMIT": "off",
    }
    said = (var / "run.log").open("w+")
    command = [str(Path(sys.executable).parent / "signpost"), "run", "--port", str(web)]
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=said, stderr=said)
    address = f"http://127.0.0.1:{web}"
    try:
        wait_until_ready(address, process, said.name)
        yield Running(address, var, process.pid, time.monotonic() - began)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def wait_until_ready(address: str, process: subprocess.Popen[bytes], log: str, *, at: str = "/readyz") -> None:
    """Return when `at` tells that all is up; fail with what the process said when it ends or takes too long."""
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{address}{at}", timeout=2, trust_env=False).status_code == httpx.codes.OK:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.3)
    pytest.fail(f"It did not start:\n{Path(log).read_text()[-3000:]}")


def free_ports(count: int) -> list[int]:
    """Ports nobody listens on."""
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
