"""A resident's chat with the whole running system, over its public API, for the tests that hold one."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.conftest import Running

Reply = dict[str, Any]


class Chat:
    """One conversation: `say` types a message, `press` presses an offered choice."""

    def __init__(self, client: httpx.Client) -> None:
        self.client = client
        self.token: str | None = None

    def say(self, text: str) -> Reply:
        """Type a message and return the reply."""
        return self._send({"text": text})

    def press(self, value: str) -> Reply:
        """Press the choice of this value and return the reply."""
        return self._send({"choice": value})

    def _send(self, message: dict[str, str]) -> Reply:
        sent = message | ({"conversation": self.token} if self.token else {})
        answer = self.client.post("/api/chat", json=sent)
        assert answer.status_code == httpx.codes.OK, answer.text
        reply: Reply = answer.json()
        self.token = reply["conversation"]
        return reply


@pytest.fixture(scope="session")
def client(running: Running) -> httpx.Client:
    """An HTTP client at the running system's address."""
    return httpx.Client(base_url=running.address, timeout=15, trust_env=False)


@pytest.fixture
def new_chat(client: httpx.Client) -> Callable[[], Chat]:
    """Opens further conversations."""
    return lambda: Chat(client)


@pytest.fixture
def chat(new_chat: Callable[[], Chat]) -> Chat:
    """A new conversation."""
    return new_chat()


def all_text(reply: Reply) -> str:
    """Everything a reply says, in order, in one text."""
    return "\n".join(each.get("text") or "" for each in reply["replies"])


def all_services(reply: Reply) -> list[dict[str, Any]]:
    """Every service card of a reply, in order."""
    return [service for each in reply["replies"] for service in each.get("services") or []]


def all_choices(reply: Reply) -> list[dict[str, Any]]:
    """Every choice a reply offers, in order."""
    return [choice for each in reply["replies"] for choice in each.get("choices") or []]
