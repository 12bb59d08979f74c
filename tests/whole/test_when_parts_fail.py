"""Rasa or the actions killed: the next reply still helps within five seconds, and all recovers by itself."""

import time

import httpx
import psutil
import pytest

from tests.conftest import Running
from tests.whole.conftest import Chat, all_services, all_text

pytestmark = [pytest.mark.live, pytest.mark.timeout(180)]


def kill(running: Running, word: str) -> None:
    for process in psutil.Process(running.pid).children(recursive=True):
        if process.status() != psutil.STATUS_ZOMBIE and word in " ".join(process.cmdline()):
            for each in [*process.children(recursive=True), process]:
                each.kill()


def wait_until_recovered(client: httpx.Client) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        if client.get("/readyz").status_code == httpx.codes.OK:
            return
        time.sleep(0.5)
    pytest.fail("it did not recover within 90 seconds")


@pytest.mark.parametrize("part", ["venv-rasa", "-m actions"], ids=["Rasa", "the actions"])
def test_the_next_reply_still_helps(running: Running, client: httpx.Client, chat: Chat, part: str) -> None:
    chat.say("hello")
    kill(running, part)
    began = time.monotonic()
    reply = chat.say("carers assessment for my wife in Hinckley")
    assert time.monotonic() - began < 5
    assert reply["band"] == "degraded"
    assert "0116 305 0004" in all_text(reply)
    assert any("carer" in (each.get("topic") or "") for each in reply["replies"]) or all_services(reply)
    wait_until_recovered(client)
    again = chat.say("how do I get a carers assessment")
    assert again["band"] != "degraded"
    assert "carer_assessment" in again["topics"]


def test_a_cry_for_help_needs_no_rasa(running: Running, client: httpx.Client, chat: Chat) -> None:
    kill(running, "venv-rasa")
    reply = chat.say("i want to die")
    assert reply["safety"]["level"] == "red"
    assert "999" in all_text(reply)
    wait_until_recovered(client)
