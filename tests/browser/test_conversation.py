"""What a chat does while it goes on: what is live, what waits, what is counted, what is kept when something fails."""

import re

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import OpenPage, ask, focused

pytestmark = pytest.mark.browser
QUESTION = "how do i get a break from caring"
# Notes what comes into the live part, as a screen reader would be told.
LISTEN = """window.heard = []; addEventListener('DOMContentLoaded', () => {
  const log = document.querySelector('[role=log]');
  if (log) new MutationObserver(all => all.forEach(each => each.addedNodes.forEach(node => {
    if (node.innerText?.trim()) heard.push(node.innerText); }))).observe(log, { childList: true, subtree: true }); })"""


def test_the_live_part_holds_only_the_newest_exchange(open_page: OpenPage) -> None:
    page = open_page(before=LISTEN)
    for text in (QUESTION, "thanks", "what is a direct payment", "hello", "coffee morning near Enderby", "goodbye"):
        page.evaluate("heard.length = 0")
        ask(page, text)
        # The new exchange is heard once, whole.
        assert len(page.evaluate("heard")) == 1
        assert text in page.evaluate("heard[0]")
    assert page.locator("[role=log] .exchange").count() == 1
    assert page.locator(".exchange").count() == 6
    words = page.locator("[role=log] .said p").first.inner_text()
    assert page.locator("body").inner_text().count(words) == 1


def test_answers_are_numbered_headings(open_page: OpenPage) -> None:
    page = open_page()
    ask(page, QUESTION)
    ask(page, "what is a direct payment")
    assert page.locator("h1").count() == 1
    told = page.locator("h3").all_text_contents()
    assert [re.match(r"Answer (\d): \w", each.strip()) is not None for each in told] == [True, True]
    assert "Leicestershire assistant said" in page.locator("#latest").inner_text()


def test_choices_are_few_and_end_alike(open_page: OpenPage) -> None:
    page = open_page()
    ask(page, QUESTION)
    values = page.locator("button[name=choice]").evaluate_all("all => all.map(each => each.value)")
    assert 1 <= sum(value.startswith("topic:") for value in values) <= 4
    assert values[-2:] == ["else", "person"]


def test_a_slow_answer_is_told_once_and_nothing_is_disabled(open_page: OpenPage) -> None:
    page = open_page()
    page.route("**/chat", lambda route: (page.wait_for_timeout(1500), route.continue_()) if posted(route) else None)
    page.get_by_label("Type your question").fill(QUESTION)
    page.keyboard.press("Enter")
    assert page.locator("#send").get_attribute("aria-disabled") == "true"
    assert not page.locator("#send").is_disabled() or page.locator("#send").get_attribute("disabled") is None
    page.locator("#wait", has_text="Looking for your answer").wait_for()
    page.locator(".exchange").wait_for()
    assert page.locator("#wait").inner_text() == ""
    assert page.locator("#send").get_attribute("aria-disabled") is None


@pytest.mark.parametrize("failure", ["offline", "broken"])
def test_words_that_could_not_be_sent_stay(open_page: OpenPage, failure: str) -> None:
    page = open_page()
    if failure == "offline":
        page.context.set_offline(True)
    else:
        page.route("**/chat", lambda route: route.fulfill(status=500, body="<h1>broken</h1>"))
    page.get_by_label("Type your question").fill(QUESTION)
    page.keyboard.press("Enter")
    fault = page.locator("#q-error .govuk-error-message")
    fault.wait_for()
    assert "0116 305 0004" in fault.inner_text()
    assert page.locator("#q").input_value() == QUESTION
    assert focused(page) == "q"
    page.context.set_offline(False)
    page.unroute_all()
    page.keyboard.press("Enter")
    page.locator(".exchange").wait_for()
    assert page.locator("#q-error").inner_text() == ""


def test_letters_are_counted_from_four_fifths(open_page: OpenPage) -> None:
    page = open_page()
    box, count = page.locator("#q"), page.locator("#count")
    box.fill("a" * 799)
    assert count.is_hidden()
    box.fill("a" * 800)
    assert count.inner_text() == "You have 200 letters and spaces left."
    page.locator("#status", has_text="200 letters").wait_for(state="attached")
    box.fill("a" * 1001)
    assert count.inner_text() == "That is 1 letter or space too many."


def test_nothing_runs_out_of_time(open_page: OpenPage) -> None:
    page = open_page()
    page.clock.install()
    page.goto("/chat")
    ask(page, QUESTION)
    page.clock.fast_forward("23:00:00")
    page.locator("#q").fill("half a thought")
    page.clock.fast_forward("10:00:00")
    assert page.locator("#q").input_value() == "half a thought"
    ask(page, "thanks")
    assert page.locator(".exchange").count() == 2
    for cookie in page.context.cookies():
        assert cookie["expires"] == -1, "a cookie that ends by itself"
        assert cookie["httpOnly"]
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.locator("meta[http-equiv=refresh]").count() == 0


def test_what_is_said_in_another_script_is_marked(open_page: OpenPage) -> None:
    page = open_page()
    ask(page, "میں صرف اردو بولتا ہوں اور مجھے مدد چاہیے")
    said = page.locator(".you span[lang]")
    assert (said.get_attribute("lang"), said.get_attribute("dir")) == ("ur", "rtl")
    assert page.locator("html").get_attribute("lang") == "en-GB"


def posted(route: Route) -> bool:
    """Lets everything else pass."""
    if route.request.method != "POST":
        route.continue_()
        return False
    return True


def test_error_words_are_joined_to_the_box(open_page: OpenPage) -> None:
    page: Page = open_page()
    page.locator("#q").fill("word " * 300)
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.locator("#q-error .govuk-error-message").wait_for()
    assert "q-error" in (page.locator("#q").get_attribute("aria-describedby") or "")
    assert focused(page) == "q"
    assert page.locator("#q").input_value().startswith("word word")
