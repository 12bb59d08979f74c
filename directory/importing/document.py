"""Records out of a document: a page of a feed, a list, a single record, or a record a line."""

import json
from dataclasses import dataclass
from typing import Any

from directory.importing.clean.tidy import Raw

ITEMS = ("contents", "content", "services", "items", "data")


@dataclass(frozen=True)
class Page:
    """The records of one page as they came, and whether its frame is that of the older standard.

    `last` is what the page says of itself: None when it does not say.
    """

    records: tuple[Any, ...]
    legacy: bool = False
    last: bool | None = None


def parsed(told: str) -> Any:
    """The JSON in `told`, forgiving control characters and JSON inside a JSON text. Raises ValueError for none."""
    read = json.loads(told, strict=False)
    return json.loads(read, strict=False) if isinstance(read, str) else read


def page_of(read: Any) -> Page:
    """The page in what was read. Raises ValueError when there is no list of records in it, and no record."""
    if isinstance(read, list):
        return Page(tuple(read))
    if not isinstance(read, dict):
        raise ValueError("it holds no records")
    key = next((each for each in ITEMS if isinstance(read.get(each), list)), None)
    if key is None:
        return Page((_single(read),))
    legacy = "totalElements" in read or (key == "content" and "total_items" not in read)
    last = read.get("last_page", read.get("last"))
    return Page(tuple(read[key]), legacy, last if isinstance(last, bool) else None)


def _single(read: Raw) -> Raw:
    inside = read.get("content", read)
    if isinstance(inside, dict) and inside.get("name"):
        return inside
    raise ValueError("it holds no records")


def page_in(told: str) -> Page:
    """The page in a whole document. Raises ValueError when it is neither JSON nor a record a line."""
    told = told.removeprefix("\ufeff")
    try:
        return page_of(parsed(told))
    except json.JSONDecodeError as whole:
        lines = [line for line in told.splitlines() if line.strip()]
        try:
            return Page(tuple(json.loads(line, strict=False) for line in lines))
        except json.JSONDecodeError:
            raise ValueError(f"it is not JSON: {whole}") from whole
