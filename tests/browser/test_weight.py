"""What the chat page weighs, and how soon one can type, on a slow phone line: 400 ms there and back, 400 kbit/s."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser
MOST_BYTES = 150_000
MOST_SECONDS = 1.0
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
# Painted, with its styles: from then on one can type.
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime / 1000"


def test_the_page_is_light_and_soon_usable(open_page: OpenPage) -> None:
    page = open_page("/healthz")
    # The quickest of three: what the page itself takes, whatever else the machine does meanwhile.
    weight, seconds = min((_load(page) for _ in range(3)), key=lambda each: each[1])
    assert page.get_by_label("Type your question").is_editable()
    assert weight < MOST_BYTES
    assert 0 < seconds < MOST_SECONDS


def _load(page: Page) -> tuple[float, float]:
    """Bytes that travel, and seconds from the first byte until one can type."""
    line = page.context.new_cdp_session(page)
    sizes: dict[str, float] = {}
    moments: list[float] = []
    # The page's own clock takes the first byte from before the slow line; these events come from after it.
    line.on("Network.requestWillBeSent", lambda told: moments.append(told["timestamp"]))
    line.on("Network.responseReceived", lambda told: moments.append(told["timestamp"]))
    line.on("Network.loadingFinished", lambda told: sizes.update({told["requestId"]: told["encodedDataLength"]}))
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line.send("Network.emulateNetworkConditions", SLOW)
    page.goto("/chat", wait_until="networkidle")
    line.detach()
    first_byte = moments[1] - moments[0]
    seconds = page.evaluate(PAINTED) - first_byte
    weight = sum(sizes.values())
    print(f"\n/chat: {weight / 1000:.1f} kB in {len(sizes)} requests")
    print(f"first byte after {first_byte:.2f} s, ready to type {seconds:.2f} s later")
    return weight, seconds
