"""What stands behind the SOURCE of an import: a feed, or a document of some kind."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from directory.importing.document import ITEMS, Page, page_in, parsed
from directory.importing.feed import Feed
from directory.importing.table import Table, decoded, table_in
from directory.importing.web_reader import GONE, WebReader

NOT_CHANGED = 304


@dataclass(frozen=True)
class Document:
    """A page of records or a table; `etag` and `changed` are what its server says of this version."""

    holds: Page | Table
    etag: str = ""
    changed: str = ""


def is_web(address: str) -> bool:
    """Whether an address is one of the web, not a file."""
    return address.lower().startswith(("http://", "https://"))


def name_of(address: str) -> str:
    """The name that a source has when nobody gives it one: host and path, or the file's name."""
    if not is_web(address):
        return Path(address).name
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path.removesuffix('/services')}".rstrip("/")


def open_file(address: str) -> Document:
    """The document in a file. Raises ValueError, in plain words, for a file that is not there or holds none."""
    file = Path(address)
    if not file.is_file():
        raise ValueError(f"there is no file {address}")
    return Document(_holds(decoded(file.read_bytes()), address))


def open_web(address: str, reader: WebReader, etag: str = "", changed: str = "") -> Feed | Document | None:
    """The feed or document at an address; None when its server says that it is still the version of `etag`/`changed`.

    Raises FeedError when it cannot be read, ValueError when it is a document of no kind we know.
    """
    base = address.split("?")[0].rstrip("/")
    if base.endswith("/services"):
        return Feed(base.removesuffix("/services"), reader)
    asked = {"If-None-Match": etag, "If-Modified-Since": changed}
    answer = reader.get(address, headers={name: value for name, value in asked.items() if value})
    if answer.status_code == NOT_CHANGED:
        return None
    told = decoded(answer.content)
    if answer.status_code in GONE or told.lstrip()[:1] == "<" or _is_front_page(told):
        # The older standard has no front page.
        return Feed(base, reader)
    return Document(_holds(told, address), answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", ""))


def _is_front_page(told: str) -> bool:
    """Whether this is what the standard has at the top of a feed: its version, and no records."""
    try:
        read = parsed(told)
    except ValueError:
        return False
    return isinstance(read, dict) and "version" in read and not any(key in read for key in ITEMS)


def _holds(told: str, address: str) -> Page | Table:
    first = told.lstrip("\ufeff \r\n\t")[:1]
    try:
        if first == '"' and told.lstrip("\ufeff \r\n\t")[1:2] in ("{", "["):
            # JSON inside a JSON text; other quotes begin the first cell of a table.
            return page_in(told)
        return page_in(told) if first in ("{", "[") else table_in(told)
    except ValueError as wrong:
        raise ValueError(f"{address} cannot be read: {wrong}") from wrong
