"""A canary: what a resident gives away about themselves is nowhere on disk afterwards."""

import httpx
import pytest

from tests.conftest import Running
from tests.whole.conftest import Chat

pytestmark = pytest.mark.live

CANARIES = {
    "Oluwaseun Canaryfield": "my name is Oluwaseun Canaryfield and I need help with washing",
    "07700 900417": "ring me on 07700 900417 about a carers assessment",
    "LE10 0ZX": "dad lives at LE10 0ZX, is there a lunch club",
    "943 476 5919": "my nhs number is 943 476 5919, can I get equipment",
    "canary@example.org": "email me at canary@example.org about courses",
    "QQ123456C": "my ni number is QQ123456C, am I due carers allowance",
    "Zbigniewicz": "it is for Mrs Zbigniewicz, she needs a grab rail",
}
CRY = "i want to kill myself, tell Xanthippe Redcanary i am sorry"


def test_raw_text_is_nowhere(running: Running, client: httpx.Client, chat: Chat) -> None:
    for message in CANARIES.values():
        chat.say(message)
    chat.say(CRY)
    client.post("/api/chat", json={"text": "x" * 1200 + " canary@example.org"})
    kept = b"".join(file.read_bytes() for file in running.var.rglob("*") if file.is_file())
    assert b"grab rail" in kept, "the masked turn itself is kept, or this test proves nothing"
    for canary in [*CANARIES, "Redcanary"]:
        for form in {canary, canary.lower(), canary.replace(" ", "")}:
            assert form.encode() not in kept, canary


def test_metrics_hold_no_text(client: httpx.Client, chat: Chat) -> None:
    chat.say("my name is Oluwaseun Canaryfield")
    assert "Canary" not in client.get("/metrics").text
