"""Waits until the web says that every part is up."""

import asyncio

import httpx
import typer

TELL_AFTER = 45  # seconds without success before a person is told what is missing


async def wait_until_ready(address: str) -> float:
    """Ask /readyz until it answers 200. Returns the seconds that took; says what is missing when it is long."""
    loop = asyncio.get_running_loop()
    began, told = loop.time(), False
    async with httpx.AsyncClient(trust_env=False) as client:
        while True:
            missing = await _missing(client, address)
            if missing is None:
                return loop.time() - began
            if not told and loop.time() - began > TELL_AFTER:
                told = True
                typer.echo(f"Still waiting for: {missing}", err=True)
            await asyncio.sleep(0.3)


async def _missing(client: httpx.AsyncClient, address: str) -> str | None:
    try:
        reply = await client.get(f"{address}/readyz", timeout=5)
    except httpx.HTTPError:
        return "the web pages"
    return None if reply.status_code == httpx.codes.OK else reply.text
