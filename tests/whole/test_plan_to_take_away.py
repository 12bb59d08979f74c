"""The plan over the real processes: page and files, with and without what somebody else must not find."""

import re
from collections.abc import Callable, Iterator
from html import unescape

import httpx
import pytest

from tests.conftest import Running

pytestmark = pytest.mark.live
Browser = httpx.Client


@pytest.fixture
def browser(running: Running) -> Iterator[Browser]:
    """A browser without scripts: it keeps its cookie and follows redirects."""
    with httpx.Client(base_url=running.address, timeout=15, trust_env=False, follow_redirects=True) as opened:
        yield opened


@pytest.fixture
def asked(browser: Browser) -> Callable[..., Browser]:
    """A browser in whose chat these messages were sent."""

    def sent(*texts: str) -> Browser:
        for text in texts:
            browser.post("/chat", data={"q": text}).raise_for_status()
        return browser

    return sent


def words(answer: httpx.Response) -> str:
    """The text of a page."""
    return unescape(re.sub(r"<[^>]+>", " ", answer.text))


def test_an_empty_chat_says_so(browser: Browser) -> None:
    assert "nothing in this chat yet" in browser.get("/chat/plan").text
    assert "nothing in this chat yet" in browser.get("/chat/plan.txt").text


def test_it_comes_in_the_order_of_use(asked: Callable[..., Browser]) -> None:
    told = asked("how do i get a carers assessment", "lunch club in Hinckley").get("/chat/plan.txt").text
    parts = ["WHAT TO DO FIRST", "NUMBERS TO RING", "SERVICES AND GROUPS", "THE ANSWERS IN FULL"]
    places = [told.index(part) for part in parts]
    assert places == sorted(places)
    assert "0116 305 0004" in told[places[1] : places[2]]
    assert "https://" in told[places[3] :]
    assert "Last checked:" in told
    assert "<" not in told


def test_typed_words_only_when_ticked_and_masked(asked: Callable[..., Browser]) -> None:
    browser = asked("my name is Oluwaseun Canaryfield, how do i get a carers assessment")
    for path in ("/chat/plan", "/chat/plan.txt", "/chat/plan.html"):
        assert "my name is" not in browser.get(path).text
        ticked = words(browser.get(path, params={"typed": "yes"}))
        assert "my name is [name]" in ticked
        assert "Canaryfield" not in ticked


@pytest.mark.parametrize("ending, kind", [("txt", "text/plain"), ("html", "text/html")])
def test_files_have_a_neutral_name_and_are_not_kept_by_the_browser(
    asked: Callable[..., Browser], ending: str, kind: str
) -> None:
    told = asked("how do i get a carers assessment").get(f"/chat/plan.{ending}")
    assert told.headers["content-disposition"] == f'attachment; filename="my-notes.{ending}"'
    assert told.headers["content-type"].startswith(kind)
    assert told.headers["cache-control"] == "no-store"


def test_the_page_that_is_saved_needs_nothing_else(asked: Callable[..., Browser]) -> None:
    told = asked("how do i get a carers assessment").get("/chat/plan.html").text
    assert not re.findall(r"<(?:script|link|img)\b", told)
    assert "font: 14pt" in told
    assert "<title>My notes</title>" in told


def test_after_an_abuse_answer_it_asks_first(asked: Callable[..., Browser]) -> None:
    browser = asked("how do i get a carers assessment", "my husband hits me")
    for path in ("/chat/plan", "/chat/plan.txt", "/chat/plan.html", "/chat/print"):
        told = browser.get(path)
        assert "Is it safe to keep this here?" in told.text
        assert "content-disposition" not in told.headers
        assert "Freeva" not in words(told)
    careful = browser.get("/chat/plan.txt", params={"safe": "yes", "typed": "yes"}).text
    assert "Carer's assessment" in careful
    assert "Freeva" not in careful
    assert "0808" not in careful
    whole = browser.get("/chat/plan.txt", params={"safe": "yes", "safety": "yes"}).text
    assert "Freeva" in whole


def test_the_old_address_leads_to_it(asked: Callable[..., Browser]) -> None:
    assert asked("how do i get a carers assessment").get("/chat/print").url.path == "/chat/plan"
