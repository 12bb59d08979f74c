"""Speaks the inner contract with the Rasa server."""

from dataclasses import dataclass
from typing import Any

import httpx

from core.secret import secret
from core.settings import settings


class RasaAway(Exception):
    """Rasa or the actions gave no usable answer in time."""


@dataclass(frozen=True)
class Rasa:
    """A client that keeps its connection. One a process."""

    client: httpx.AsyncClient

    @staticmethod
    def connect() -> "Rasa":
        """A client for the address in the settings."""
        headers = {"X-Signpost-Secret": secret()}
        timeout = settings().rasa_timeout_seconds
        return Rasa(httpx.AsyncClient(base_url=settings().rasa_url, headers=headers, timeout=timeout, trust_env=False))

    async def turn(self, told: dict[str, Any]) -> dict[str, Any]:
        """One turn: the message in, what to say out. Raises RasaAway."""
        return await self._post("turn", told)

    async def forget(self, conversation: str) -> None:
        """Have a conversation deleted. Raises RasaAway."""
        await self._post("forget", {"conversation": conversation})

    async def alive(self) -> bool:
        """Whether the Rasa server answers."""
        try:
            return (await self.client.get("/", timeout=2)).is_success
        except httpx.HTTPError:
            return False

    async def _post(self, what: str, told: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = await self.client.post(f"/webhooks/signpost/{what}", json=told)
            answer.raise_for_status()
            said: dict[str, Any] = answer.json()
        except (httpx.HTTPError, ValueError) as fault:
            raise RasaAway(str(fault)) from fault
        return said
