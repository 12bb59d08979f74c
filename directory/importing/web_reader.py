"""Fetches from a feed: patient with a tired server, plain about what went wrong."""

from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from directory.importing.document import parsed

TIMES_OUT = (10, 60)  # seconds to connect, and between two pieces of an answer
TRIES, PAUSE = 4, 1.0  # pauses of 1, 2 and 4 seconds, or what the server asks for
AGAIN_AFTER = (429, 500, 502, 503, 504)
GONE = (404, 410)


class FeedError(Exception):
    """A feed that could not be read; the words are for the person who asked for the import."""


class WebReader:
    """Reads addresses with one connection kept open. Errors of every kind become FeedError."""

    def __init__(self, pause: float = PAUSE) -> None:
        retry = Retry(TRIES, backoff_factor=pause, status_forcelist=AGAIN_AFTER, raise_on_status=False)
        self.session = requests.Session()
        self.session.headers["Accept"] = "application/json, text/csv;q=0.9, */*;q=0.1"
        self.session.headers["User-Agent"] = "Signpost directory import"
        for start in ("http://", "https://"):
            self.session.mount(start, HTTPAdapter(max_retries=retry))

    def get(self, address: str, params: dict[str, str] | None = None, headers: dict[str, str] | None = None) -> Any:
        """The server's answer (a requests.Response). Raises FeedError when there is none, or an error of the server."""
        try:
            answer = self.session.get(address, params=params, headers=headers, timeout=TIMES_OUT)
        except requests.RequestException as wrong:
            raise FeedError(f"{address} cannot be reached ({type(wrong).__name__})") from wrong
        if answer.status_code >= 400 and answer.status_code not in GONE:
            raise FeedError(f"{address} answers with error {answer.status_code}")
        return answer

    def json(self, address: str, params: dict[str, str] | None = None) -> Any:
        """The JSON at an address. Raises FeedError when there is none."""
        answer = self.get(address, params)
        if answer.status_code in GONE:
            raise FeedError(f"there is nothing at {address}")
        try:
            return parsed(answer.content.decode("utf-8-sig", errors="replace"))
        except ValueError as wrong:
            raise FeedError(f"{address} does not answer with JSON") from wrong
