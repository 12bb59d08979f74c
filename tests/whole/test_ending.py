"""The end of a chat: three questions, each of which can be skipped, and a cry for help that is heard there too."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.conftest import Running

pytestmark = pytest.mark.live
ASKED = "how do i get a carers assessment"


@pytest.fixture
def browser(running: Running) -> Iterator[httpx.Client]:
    """A browser without scripts, with a chat in it."""
    with httpx.Client(base_url=running.address, timeout=15, trust_env=False, follow_redirects=True) as made:
        made.post("/chat", data={"q": ASKED})
        yield made


def rows(running: Running) -> list[dict[str, Any]]:
    """Everything told so far, by anyone."""
    with sqlite3.connect(running.var / "signpost.db") as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute("SELECT * FROM feedback ORDER BY at")]


def answer(browser: httpx.Client, page: httpx.Response, **given: str) -> httpx.Response:
    """Send the form of a question, with the feedback's id that its address carries."""
    asked = page.url.params.get("question", "found")
    return browser.post(
        "/chat/ending", data={"question": asked, "feedback": page.url.params.get("feedback", ""), **given}
    )


@pytest.mark.parametrize("private", [False, True], ids=["may learn", "said no"])
def test_three_questions_make_one_row(browser: httpx.Client, running: Running, private: bool) -> None:
    if private:
        browser.post("/chat/private")
    before = len(rows(running))
    page = browser.get("/chat/ending")
    assert "Did you find what you needed?" in page.text
    page = answer(browser, page, answer="some", do="next")
    assert "How easy was it to find?" in page.text
    page = answer(browser, page, answer="fairly_easy", do="next")
    assert "What could be better?" in page.text
    page = answer(browser, page, better="ring Oluwaseun Canaryfield on 07700 900417", next="I will ring", do="finish")
    assert "Thank you" in page.text
    row = rows(running)[-1]
    assert len(rows(running)) == before + 1
    assert (row["found"], row["ease"], row["next"]) == ("some", "fairly_easy", "I will ring")
    assert "Canaryfield" not in row["better"] and "07700" not in row["better"]
    assert "[phone]" in row["better"]
    assert row["topics"] == '["carer_assessment"]'
    assert (row["conversation"] is None) == private


def test_each_can_be_skipped_and_then_nothing_is_kept(browser: httpx.Client, running: Running) -> None:
    before = len(rows(running))
    page = browser.get("/chat/ending")
    for _ in range(3):
        assert "Skip" in page.text
        page = answer(browser, page, do="next")
    assert "Thank you" in page.text
    assert len(rows(running)) == before


def test_finish_keeps_what_was_answered_and_asks_no_more(browser: httpx.Client, running: Running) -> None:
    page = answer(browser, browser.get("/chat/ending"), answer="yes", do="finish")
    assert "Thank you" in page.text
    assert rows(running)[-1]["found"] == "yes"


def test_nobody_is_asked_before_a_first_answer(running: Running) -> None:
    with httpx.Client(base_url=running.address, timeout=15, trust_env=False) as fresh:
        assert fresh.get("/chat/ending").status_code == httpx.codes.SEE_OTHER


def test_nobody_is_asked_after_a_safety_answer(browser: httpx.Client) -> None:
    browser.post("/chat", data={"q": "my husband hits me"})
    assert browser.get("/chat/ending").url.path == "/chat"
    assert "tell us how it went" not in browser.get("/chat").text
    assert answer(browser, browser.get("/chat/ending"), answer="yes", do="next").url.path == "/chat"


@pytest.mark.parametrize("box", ["better", "next"])
@pytest.mark.parametrize(
    "cry, number", [("nobody helped and i want to kill myself", "116 123"), ("i cannot cope with mum any more", "0116")]
)
def test_a_cry_for_help_is_answered_at_once_and_not_kept(
    browser: httpx.Client, running: Running, box: str, cry: str, number: str
) -> None:
    before = rows(running)
    page = browser.get("/chat/ending?question=words")
    told = answer(browser, page, **{box: f"{cry} xanthippe"}, do="finish")
    assert number in told.text
    assert "Please read this first" in told.text
    assert rows(running) == before
    assert "xanthippe" not in browser.get("/chat").text
    assert number in browser.get("/chat").text, "the words can be read again in the chat"
    assert browser.get("/chat/ending").url.path == "/chat", "and nothing more is asked"
    kept = b"".join(file.read_bytes() for file in running.var.rglob("*") if file.is_file())
    assert b"xanthippe" not in kept


def test_a_cry_for_help_is_heard_without_a_chat_and_at_any_length(client: httpx.Client) -> None:
    long = "i want to kill myself. " + "my story is long. " * 500
    told = client.post("/chat/ending", data={"question": "words", "better": long})
    assert "116 123" in told.text


def test_too_long_is_told_kindly_with_the_words_still_there(browser: httpx.Client) -> None:
    told = answer(browser, browser.get("/chat/ending?question=words"), better="longwords " * 200)
    assert told.status_code == httpx.codes.UNPROCESSABLE_ENTITY
    assert "most important part" in told.text
    assert "longwords" in told.text


@pytest.mark.parametrize(
    "data", [{}, {"question": "x"}, {"question": "found", "answer": "<script>"}, {"feedback": "../x", "do": "x"}]
)
def test_odd_forms_do_no_harm(browser: httpx.Client, data: dict[str, str]) -> None:
    assert browser.post("/chat/ending", data=data).status_code == httpx.codes.OK
    assert browser.get("/chat/ending", params=data).status_code == httpx.codes.OK
