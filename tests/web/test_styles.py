"""The one sheet of styles: what pages use is in it, what they do not is not, and it is small."""

import gzip
import re

from starlette.testclient import TestClient

from web.assets import asset
from web.headers import headers
from web.styles import styles

MOST_BYTES = 15_000


def test_it_holds_what_is_used_and_little_else() -> None:
    told = styles()
    for used in (
        ".govuk-button",
        ".govuk-radios__input",
        ".govuk-error-summary",
        ".govuk-visually-hidden",
        ".composer",
    ):
        assert used in told
    for unused in (".govuk-tabs", ".govuk-accordion", ".govuk-header", "govuk-\\!-margin", "@font-face"):
        assert unused not in told
    assert told.count("{") == told.count("}")
    assert len(gzip.compress(told.encode())) < MOST_BYTES


def test_sizes_of_letters_grow_with_the_text() -> None:
    ours = styles()[styles().index("/* Our colours") :]
    assert re.findall(r"font-size:\s*[\d.]+px", ours) == []


def test_framing_is_for_us_and_those_who_are_named() -> None:
    assert "frame-ancestors 'self';" in headers()["Content-Security-Policy"]


def test_files_are_kept_for_good_and_pages_never() -> None:
    # Imported here: the application reads its settings once it is made.
    from web.app import create_app

    client = TestClient(create_app())
    for _ in range(2):  # a file is served whole the second time too
        sheet = client.get(asset("all.css"))
        assert sheet.text == styles()
        assert "immutable" in sheet.headers["cache-control"]
    assert client.get(asset("exit.js")).headers["content-encoding"] == "gzip"
    assert client.get("/widget.js").headers["cache-control"] == "public, max-age=3600"
    assert client.get(asset("none.js")).headers["cache-control"] == "no-store"
