"""Two hundred broken messages: no 5xx, no stack trace, no empty reply, nobody else's conversation."""

import json
from collections.abc import Callable

import httpx
import pytest

from tests.whole.conftest import Chat, all_text

pytestmark = pytest.mark.live

ODD = [
    "", " ", "\n\n\t", "?", "!!!", "...", "\x00\x01\x02", "\u202e\u200b\ufeff", "a", "é" * 300, "😀", "😭😭😭 🙏",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "' OR 1=1 --", "'; DROP TABLE turn; --", "\" UNION SELECT * FROM conversation", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "{{7*7}}", "${7*7}", "{asc_phone}", "[[place]]", "%s%s%n", "../../../etc/passwd",
    "/restart", "/greet", '/greet{"x":1}', "/session_start", "/dp_what", '/suicidal_crisis{"a":"b"}', "EXTERNAL: hi",
    "/nlu_fallback", "/back", "\\", "NULL", "None", "undefined", "NaN", "true", "0", "-1", "1e309", "[]", "{}", '"',
    "```", "# heading", "- bullet", "[link](javascript:alert(1))", "SELECT", "over-50s", "don't AND name:x",
    "C++ NEAR(",
    "ŻÓŁĆ", "ἀρχή", "שלום", "مرحبا", "𝕙𝕖𝕝𝕡", "ｈｅｌｐ", "zͨaͣlͫgͤo", "a" * 999, "word " * 199, "?" * 1000,
]  # fmt: skip
BODIES = [
    b"", b"{", b"[]", b"null", b'"text"', b"1", b'{"text": 1}', b'{"text": null}', b'{"text": ["a"]}', b"\xff\xfe",
    b'{"choice": 1}', b'{"choice": "topic:nothing_such"}', b'{"choice": "person; drop"}', b'{"text": {"a": 1}}',
    b"{}",
    b'{"conversation": 1, "text": "hello"}', b'{"conversation": {}, "text": "hello"}', b'{"text": "a", "text": 2}',
]  # fmt: skip
TOKENS = ["forged", "", "a.b.c", "x" * 5000, "../../x", "ImZvcmdlZCI.aaaa.bbbb", "null", "\u0000"]
SPOILT = [odd + tail for odd in ODD[:30] for tail in (" help", " mum\x07", "\r\nx: y")]


@pytest.mark.parametrize("text", ODD + SPOILT, ids=range(len(ODD + SPOILT)))
def test_odd_text_gets_a_whole_reply(client: httpx.Client, text: str) -> None:
    answer = client.post("/api/chat", json={"text": text})
    assert answer.status_code == httpx.codes.OK
    assert all_text(answer.json()).strip()
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_a_body_that_is_no_message_gets_a_plain_error(client: httpx.Client, body: bytes) -> None:
    answer = client.post("/api/chat", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code < 500
    assert "Traceback" not in answer.text
    assert answer.json().get("error", {}).get("message") or answer.json().get("replies")


@pytest.mark.parametrize("token", TOKENS, ids=range(len(TOKENS)))
def test_a_forged_token_starts_a_new_conversation(client: httpx.Client, token: str) -> None:
    answer = client.post("/api/chat", json={"text": "hello", "conversation": token})
    assert answer.status_code == httpx.codes.OK
    assert answer.json()["conversation"] != token


@pytest.mark.parametrize("length", [1001, 5000, 10_000, 100_000])
def test_too_long_is_refused_kindly(client: httpx.Client, length: int) -> None:
    answer = client.post("/api/chat", json={"text": "x" * length})
    assert answer.status_code == httpx.codes.UNPROCESSABLE_ENTITY
    assert answer.json()["error"]["message"]


def test_a_cry_for_help_is_heard_at_any_length(client: httpx.Client) -> None:
    answer = client.post("/api/chat", json={"text": "i want to kill myself. " + "my story is long. " * 500})
    assert answer.status_code == httpx.codes.OK
    assert answer.json()["safety"] == {"class": "suicidal_crisis", "level": "red"}


@pytest.mark.parametrize(
    "path", ["/chat", "/api/chat", "/api/services?q=%00", "/api/services?per_page=x&page=-1", "/x"]
)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_no_page_falls_over(client: httpx.Client, path: str, method: str) -> None:
    answer = client.request(method, path, content=b"\x00=\xff")
    assert answer.status_code < 500
    assert "Traceback" not in answer.text


def test_two_conversations_do_not_mix(new_chat: Callable[[], Chat]) -> None:
    one, other = new_chat(), new_chat()
    one.say("lunch club in Hinckley")
    other.say("tell me about carers passports")
    assert other.say("near me please")["place"] is None
    assert one.say("and a coffee morning?")["place"]["name"] == "Hinckley"


def test_a_changed_token_does_not_open_anothers_conversation(
    client: httpx.Client, new_chat: Callable[[], Chat]
) -> None:
    victim = new_chat()
    victim.say("lunch club in Hinckley")
    assert victim.token
    forged = victim.token[:-4] + "AAAA"
    told = client.post("/api/chat", content=json.dumps({"text": "coffee morning", "conversation": forged}))
    assert told.json()["place"] is None
