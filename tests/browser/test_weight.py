"""What the chat page weighs, and how soon one can type, on a slow phone line: 400 ms there and back, 400 kbit/s."""

import pytest

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser
MOST_BYTES = 150_000
MOST_SECONDS = 1.0
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
# Painted, with its styles: from then on one can type.
USABLE = """() => { const first = performance.getEntriesByName('first-contentful-paint')[0];
  const page = performance.getEntriesByType('navigation')[0];
  return [first.startTime - page.responseStart, page.responseStart]; }"""


def test_the_page_is_light_and_soon_usable(open_page: OpenPage) -> None:
    page = open_page("/healthz")
    line = page.context.new_cdp_session(page)
    sizes: dict[str, float] = {}
    line.on("Network.loadingFinished", lambda told: sizes.update({told["requestId"]: told["encodedDataLength"]}))
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line.send("Network.emulateNetworkConditions", SLOW)
    page.goto("/chat", wait_until="networkidle")
    seconds, first_byte = (each / 1000 for each in page.evaluate(USABLE))
    weight = sum(sizes.values())
    print(f"\n/chat: {weight / 1000:.1f} kB in {len(sizes)} requests; usable {seconds:.2f} s after its first byte")
    print(f"first byte after {first_byte:.2f} s")
    assert page.get_by_label("Type your question").is_editable()
    assert weight < MOST_BYTES
    assert seconds < MOST_SECONDS
