"""A resident shares a chat and stops again, on the page and over the API."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from conversations import reference
from conversations.reference import SharedTurn, open_reference
from tests.conftest import Running
from tests.whole.conftest import Chat, all_choices, all_text

pytestmark = pytest.mark.live
CODE = re.compile(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b")


@pytest.fixture
def desk(running: Running, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """The running system's database and secret, as the desk has them."""
    secret = (running.var / "secret").read_text().strip()
    monkeypatch.setattr(reference, "secret", lambda: secret)
    engine = create_engine(f"sqlite:///{running.var / 'signpost.db'}")
    yield engine
    engine.dispose()


def opened(desk: Engine, code: str) -> list[SharedTurn] | None:
    with Session(desk) as session, session.begin():
        return open_reference(session, code, by="advisor 7")


@pytest.fixture
def browser(running: Running) -> Iterator[httpx.Client]:
    """A browser without scripts, with a chat in it."""
    with httpx.Client(base_url=running.address, timeout=15, trust_env=False, follow_redirects=True) as made:
        made.post("/chat", data={"q": "how do i get a carers assessment for Mrs Zbigniewicz"})
        yield made


def test_the_page_asks_first_and_shows_the_code_once(browser: httpx.Client, desk: Engine) -> None:
    asking = browser.get("/chat/share").text
    assert "If you agree, an advisor with your code can read this chat" in asking
    assert not CODE.search(asking)
    made = browser.post("/chat/share", data={"do": "share"}).text
    code = CODE.search(made)
    assert code
    assert "0116 305 0004" in made
    turns = opened(desk, code.group())
    assert turns is not None
    assert "Zbigniewicz" not in str(turns)
    again = browser.get("/chat/share").text
    assert "This chat is shared until" in again
    assert code.group() not in again


def test_a_post_without_the_button_shares_nothing(browser: httpx.Client) -> None:
    assert not CODE.search(browser.post("/chat/share").text)
    assert "is shared until" not in browser.get("/chat/share").text


@pytest.mark.parametrize("way", ["stop", "forget", "exit"])
def test_it_can_be_withdrawn_at_once(browser: httpx.Client, desk: Engine, way: str) -> None:
    code = CODE.search(browser.post("/chat/share", data={"do": "share"}).text)
    assert code and opened(desk, code.group())
    match way:
        case "stop":
            assert "Sharing has stopped" in browser.post("/chat/share", data={"do": "stop"}).text
        case "forget":
            browser.post("/chat/restart")
        case "exit":
            browser.get("/exit", follow_redirects=False)
    assert opened(desk, code.group()) is None


def test_without_a_chat_there_is_nothing_to_share(running: Running) -> None:
    with httpx.Client(base_url=running.address, timeout=15, trust_env=False) as fresh:
        assert "nothing in this chat yet" in fresh.post("/chat/share", data={"do": "share"}).text


def test_over_the_api_the_code_comes_once_after_the_question(chat: Chat, desk: Engine) -> None:
    assert chat.say("what is a direct payment")["reference"] is None
    asked = chat.press("share_ask")
    assert asked["reference"] is None
    assert "If you agree" in all_text(asked)
    assert [choice["value"] for choice in all_choices(asked)] == ["share_yes", "share_no"]
    shared = chat.press("share_yes")
    assert CODE.fullmatch(shared["reference"])
    turns = opened(desk, shared["reference"])
    assert turns is not None
    assert turns[0].topics == ["dp_what"]
    assert shared["reference"] not in str(turns)
    assert chat.say("thanks")["reference"] is None


def test_over_the_api_nobody_agrees_unasked(chat: Chat) -> None:
    chat.say("what is a direct payment")
    told: dict[str, Any] = chat.press("share_yes")
    assert told["reference"] is None
    assert "If you agree" in all_text(told)
    assert "not shared" in all_text(chat.press("share_no"))
