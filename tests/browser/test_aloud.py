"""Reading aloud: by voices of the device alone, only when asked, numbers as digits."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, ask

pytestmark = pytest.mark.browser
QUESTION = "how do i get a care assessment"
# In place of a speech engine, which this browser has none of: notes what it is told to say.
ENGINE = """const said = window.said = []; const mine = %s;
  class Words { constructor(text) { this.text = text; } } window.SpeechSynthesisUtterance = Words;
  const engine = { getVoices: () => mine, addEventListener: () => {}, current: null,
    speak(words) { said.push([words.text, words.rate, words.voice.name]); this.current = words; },
    cancel() { this.current = null; } };
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  window.finish = () => engine.current.onend();"""
REMOTE = "{ name: 'far', lang: 'en-GB', localService: false }"
FOREIGN = "{ name: 'pl', lang: 'pl-PL', localService: true }"
LOCAL = "{ name: 'near', lang: 'en-GB', localService: true }"


@pytest.mark.parametrize("voices", ["[]", f"[{REMOTE}]", f"[{FOREIGN}]"], ids=["none", "remote", "other language"])
def test_without_an_english_voice_of_its_own_nothing_is_offered(open_page: OpenPage, voices: str) -> None:
    page = open_page(before=ENGINE % voices)
    ask(page, QUESTION)
    assert page.get_by_role("button", name="Listen").count() == 0


def test_an_answer_is_read_only_when_asked_slower_and_stopped(open_page: OpenPage) -> None:
    page = open_page(before=ENGINE % f"[{REMOTE}, {FOREIGN}, {LOCAL}]")
    ask(page, QUESTION)
    assert said(page) == []
    page.get_by_role("button", name="Listen to answer 1").click()
    assert said(page)[0][1:] == [1, "near"]
    page.evaluate("finish()")
    assert len(said(page)) == 2
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate("speechSynthesis.current") is None
    page.get_by_role("button", name="Go on").click()
    assert said(page)[2][0] == said(page)[1][0]
    page.get_by_role("button", name="Slower").click()
    assert said(page)[3][1] == 0.8
    page.get_by_role("button", name="Stop").click()
    assert page.evaluate("speechSynthesis.current") is None
    assert page.get_by_role("button", name="Stop").count() == 0


def test_numbers_are_read_as_digits_and_the_whole_answer_is_read(open_page: OpenPage) -> None:
    page = open_page(before=ENGINE % f"[{LOCAL}]")
    ask(page, QUESTION)
    page.get_by_role("button", name="Listen").click()
    for _ in range(40):
        if page.evaluate("speechSynthesis.current") is None:
            break
        page.evaluate("finish()")
    told = " ".join(each[0] for each in said(page))
    assert "0 1 1 6, 3 0 5, 0 0 0 4" in told
    assert "Engagement Panel" in told
    # Read to its end, it offers to be read again.
    assert page.get_by_role("button", name="Listen").count() == 1


def said(page: Page) -> list[list[object]]:
    """What the engine was told: words, rate and voice."""
    told: list[list[object]] = page.evaluate("said")
    return told
