"""Keeps the children alive: starts them, says when all are ready, starts again what dies, stops them all."""

import asyncio
import signal

import typer

from cli.supervisor.child import end, start
from cli.supervisor.children import Child
from cli.supervisor.readiness import wait_until_ready

PAUSES = (1, 2, 5, 10, 30)  # seconds before each further start; the last one holds
LASTING = 60  # a child that ran this many seconds begins the pauses anew


class Supervisor:
    """Runs `children` until a signal asks it to stop. `address` is where a person clicks."""

    def __init__(self, children: list[Child], address: str) -> None:
        self.children = children
        self.address = address
        self.stopping = asyncio.Event()

    async def run(self) -> int:
        """Start everything and stay until Ctrl-C or a stop signal. Returns the exit code."""
        loop = asyncio.get_running_loop()
        for stop in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(stop, self.stopping.set)
        keepers = [asyncio.create_task(self._keep(child)) for child in self.children]
        announcer = asyncio.create_task(self._announce())
        await self.stopping.wait()
        typer.echo("\nStopping", err=True)
        announcer.cancel()
        await asyncio.gather(*keepers)
        typer.echo("Stopped", err=True)
        return 0

    async def _announce(self) -> None:
        seconds = await wait_until_ready(self.address)
        typer.echo(f"Ready after {seconds:.0f} seconds. Open {self.address}/chat (Ctrl-C stops everything)", err=True)

    async def _keep(self, child: Child) -> None:
        failures = 0
        while not self.stopping.is_set():
            began = asyncio.get_running_loop().time()
            process = await start(child)
            died = asyncio.create_task(process.wait())
            asked = asyncio.create_task(self.stopping.wait())
            await asyncio.wait({died, asked}, return_when=asyncio.FIRST_COMPLETED)
            asked.cancel()
            if self.stopping.is_set():
                await end(process)
                return
            # What it started may have outlived it and would hold its port.
            await end(process)
            failures = 0 if asyncio.get_running_loop().time() - began > LASTING else failures + 1
            await self._pause(child, process.returncode, failures)

    async def _pause(self, child: Child, code: int | None, failures: int) -> None:
        pause = PAUSES[min(failures, len(PAUSES)) - 1 if failures else 0]
        name = child.name.capitalize()
        typer.echo(f"{name} stopped (code {code}). Starting again in {pause} s. What it said: {child.log}", err=True)
        try:
            await asyncio.wait_for(self.stopping.wait(), pause)
        except TimeoutError:
            return
