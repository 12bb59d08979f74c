"""Reads a whole feed page by page, each record as full as the feed gives it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from directory.importing.document import Page, page_of
from directory.importing.staging import Staging
from directory.importing.web_reader import FeedError, WebReader

PER_PAGE, MOST_PAGES, AT_ONCE = 100, 5000, 4
# A record that has none of these is a short one, as lists give it.
PARTS = ("contacts", "service_at_locations", "schedules", "regular_schedules", "cost_options", "service_areas")


@dataclass
class Feed:
    """A feed by the address of its endpoints, such as "https://example.org/v3"."""

    base: str
    reader: WebReader

    def pages(self, staging: Staging, since: str = "") -> Iterator[Page]:
        """Every page, from the first that is not yet in `staging`; only what changed on or after `since`, if given.

        Ends at the last page, an empty one, or one that only repeats. Raises FeedError.
        """
        seen: set[str] = set()
        for number in range(1, MOST_PAGES + 1):
            page = staging.page(number) or staging.keep(number, self._page(number, since))
            ids = {str(each.get("id")) for each in page.records if isinstance(each, dict)}
            if not page.records or (ids and ids <= seen):
                return
            seen |= ids
            yield page
            if page.last:
                return
        raise FeedError(f"{self.base} goes on after {MOST_PAGES} pages")

    def ids(self) -> set[str] | None:
        """Ids of all the feed's services by its short list; None when it has no such list."""
        try:
            told = self.reader.json(f"{self.base}/services", {"minimal": "true"})
        except FeedError:
            return None
        if not isinstance(told, list) or not all(isinstance(each, dict) and each.get("id") for each in told):
            return None
        return {str(each["id"]) for each in told}

    def _page(self, number: int, since: str) -> Page:
        params = {"page": str(number), "per_page": str(PER_PAGE), "full": "true", "include": "service_at_locations"}
        told = self.reader.json(f"{self.base}/services", params | ({"modified_after": since} if since else {}))
        try:
            page = page_of(told)
        except ValueError as wrong:
            raise FeedError(f"{self.base}/services: {wrong}") from wrong
        with ThreadPoolExecutor(AT_ONCE) as workers:
            return Page(tuple(workers.map(self._filled, page.records)), page.legacy, page.last)

    def _filled(self, record: Any) -> Any:
        """The record in full; as the list gave it when its own page cannot be had."""
        if not isinstance(record, dict) or not record.get("id") or any(record.get(part) for part in PARTS):
            return record
        try:
            found = page_of(self.reader.json(f"{self.base}/services/{quote(str(record['id']), safe='')}")).records
        except (FeedError, ValueError):
            return record
        return {**record, **found[0]} if found and isinstance(found[0], dict) and found[0].get("name") else record
