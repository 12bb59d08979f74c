"""A real mail server as a process of its own on loopback, and what it was given."""

import mailbox
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import free_ports

WITHIN = 10  # seconds


@dataclass(frozen=True)
class MailServer:
    """Where it listens, and the folder in which it keeps what it takes."""

    port: int
    box: Path

    def mails(self, least: int = 0) -> list[str]:
        """The words of every mail so far, after waiting for at least so many."""
        deadline = time.monotonic() + WITHIN
        while len(held := list(mailbox.Maildir(self.box))) < least and time.monotonic() < deadline:
            time.sleep(0.05)
        assert len(held) >= least, "the mail did not come"
        return [each.as_string() for each in held]


@contextmanager
def mail_server(folder: Path, *options: str) -> Iterator[MailServer]:
    """A mail server until the end of the block."""
    (port,) = free_ports(1)
    box = folder / "mails"
    command = [sys.executable, "-m", "aiosmtpd", "-n", "-l", f"127.0.0.1:{port}", *options]
    process = subprocess.Popen([*command, "-c", "aiosmtpd.handlers.Mailbox", str(box)])
    try:
        wait_for_port(port)
        yield MailServer(port, box)
    finally:
        process.terminate()
        process.wait(WITHIN)


def wait_for_port(port: int, within: float = WITHIN) -> None:
    """Return when something listens there. Raises TimeoutError when nothing does after so many seconds."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nothing listens on port {port}")
