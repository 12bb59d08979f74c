"""One page of a list, in the frame that the standard gives it."""

from collections.abc import Sequence
from typing import Any

from directory.exporting.fields import Told


def page(contents: Sequence[Any], total: int, number: int, per_page: int) -> Told:
    """Version 3. An empty list has one page, which is the first and the last."""
    pages = max(1, -(-total // per_page))
    return {
        "total_items": total,
        "total_pages": pages,
        "page_number": number,
        "size": len(contents),
        "first_page": number == 1,
        "last_page": number >= pages,
        "empty": not contents,
        "contents": list(contents),
    }


def legacy_page(contents: Sequence[Any], total: int, number: int, per_page: int) -> Told:
    """The older standard."""
    modern = page(contents, total, number, per_page)
    return {
        "totalElements": total,
        "totalPages": modern["total_pages"],
        "number": number,
        "size": modern["size"],
        "first": modern["first_page"],
        "last": modern["last_page"],
        "empty": modern["empty"],
        "content": modern["contents"],
    }
