"""The first turn with Rasa is taken before a resident comes, and leaves nothing behind."""

import asyncio
from typing import Any

import pytest

from core.test_chats import is_test
from web import warm
from web.chat.rasa import RasaAway

pytestmark = pytest.mark.usefixtures("installation")


class Waking:
    """A Rasa that is away for the first `away` turns."""

    def __init__(self, away: int) -> None:
        self.away = away
        self.taken: list[str] = []
        self.forgotten: list[str] = []

    async def turn(self, told: dict[str, Any]) -> dict[str, Any]:
        if self.away:
            self.away -= 1
            raise RasaAway
        self.taken.append(told["conversation"])
        return {}

    async def forget(self, conversation: str) -> None:
        self.forgotten.append(conversation)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async def no_pause(_: float) -> None: ...

    monkeypatch.setattr(asyncio, "sleep", no_pause)


def test_it_waits_for_rasa_and_takes_one_turn() -> None:
    rasa = Waking(away=3)
    asyncio.run(warm.warm_rasa(rasa))  # type: ignore[arg-type]
    assert rasa.taken == rasa.forgotten
    assert [is_test(each) for each in rasa.taken] == [True]


def test_a_rasa_that_never_comes_is_not_waited_for_for_ever() -> None:
    rasa = Waking(away=10_000)
    asyncio.run(warm.warm_rasa(rasa))  # type: ignore[arg-type]
    assert not rasa.taken
