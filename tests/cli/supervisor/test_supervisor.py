"""The supervisor keeps its children alive and leaves none behind."""

import asyncio
import os
import sys
from pathlib import Path

import psutil
import pytest

from cli.supervisor.children import Child
from cli.supervisor.supervisor import Supervisor

SLEEPS = "import time; time.sleep(99)"
SLEEPER = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', '{SLEEPS}']); {SLEEPS}"
FALLS = "import sys; print('I fell'); sys.exit(3)"


def child(tmp_path: Path, code: str) -> Child:
    return Child("the sleeper", (sys.executable, "-c", code), dict(os.environ), tmp_path / "child.log")


def run_for(seconds: float, supervised: Child) -> tuple[int, list[psutil.Process]]:
    async def scene() -> tuple[int, list[psutil.Process]]:
        supervisor = Supervisor([supervised], "http://127.0.0.1:9")
        running = asyncio.create_task(supervisor.run())
        await asyncio.sleep(seconds)
        family = psutil.Process().children(recursive=True)
        supervisor.stopping.set()
        return await running, family

    return asyncio.run(scene())


def test_no_process_is_left_behind(tmp_path: Path) -> None:
    code, family = run_for(1.5, child(tmp_path, SLEEPER))
    assert code == 0
    assert len(family) >= 2
    gone, alive = psutil.wait_procs(family, timeout=5)
    assert not alive


def test_a_child_that_dies_is_reported_and_started_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_for(2.5, child(tmp_path, FALLS))
    said = capsys.readouterr().err
    assert said.count("The sleeper stopped (code 3). Starting again in") >= 2
    assert (tmp_path / "child.log.1").read_text() == "I fell\n"
