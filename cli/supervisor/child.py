"""Starts and ends one process, with all that it started itself."""

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
from asyncio.subprocess import Process

from cli.supervisor.children import Child
from core.settings import PROJECT

PATIENCE = 8  # seconds between asking a process to stop and making it stop
SIGNAL_WHEN_PARENT_DIES = 1  # Linux's PR_SET_PDEATHSIG


async def start(child: Child) -> Process:
    """Start the process in a group of its own, its output in its log; the log before is kept once."""
    if child.log.exists():
        child.log.replace(child.log.with_suffix(".log.1"))
    with child.log.open("wb") as output:
        return await asyncio.create_subprocess_exec(
            *child.command, cwd=PROJECT, env=child.environment, stdin=asyncio.subprocess.DEVNULL, stdout=output,
            stderr=asyncio.subprocess.STDOUT, start_new_session=True, preexec_fn=_die_with_parent,
        )  # fmt: skip


async def end(process: Process) -> None:
    """Ask the group to stop, then make it."""
    for stop in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, stop)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), PATIENCE)
            return


def _die_with_parent() -> None:
    # Without this, a supervisor that is killed outright would leave its children running.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SIGNAL_WHEN_PARENT_DIES, signal.SIGTERM)
