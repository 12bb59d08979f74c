"""A real Chromium on the real running system."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import Running

WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as found on this machine; without one the tests fail, they are never skipped."""
    path = os.environ.get("SIGNPOST_CHROMIUM")
    if not path:
        pytest.fail("SIGNPOST_CHROMIUM names no Chromium: run these tests through `make test`")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, running: Running) -> Iterator[Callable[..., Page]]:
    """Opens a page in a browser of its own: `open_page("/chat", java_script_enabled=False)`."""
    contexts: list[BrowserContext] = []

    def opened(path: str = "/chat", **options: object) -> Page:
        context = browser.new_context(**({"base_url": running.address, "viewport": WIDE} | options))  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()


def ask(page: Page, text: str) -> None:
    """Type a message, send it with the button and wait for the answer to it."""
    before = page.locator(".exchange").count()
    page.get_by_label("Type your question").fill(text)
    page.get_by_role("button", name="Send", exact=True).click()
    page.locator(".exchange").nth(before).wait_for()
