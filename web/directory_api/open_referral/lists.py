"""A list as the standard frames it, one page or a line each."""

from collections.abc import Callable, Sequence
from typing import Any

from starlette.datastructures import QueryParams
from starlette.responses import Response

from directory.exporting.fields import Told
from directory.exporting.page import page
from web.directory_api.open_referral.answer import lines, told
from web.directory_api.open_referral.ask import Paging, paging, wrong

FORMATS = ("json", "ndjson")
Frame = Callable[[Sequence[Any], int, int, int], Told]


def listing(
    asked: QueryParams, ids: Sequence[str], read: Callable[[Sequence[str]], Sequence[Told]], frame: Frame = page
) -> Response:
    """The page of `ids` that is asked for, each as `read` tells it."""
    format = asked.get("format") or "json"
    if format not in FORMATS:
        raise wrong("format")
    here: Paging = paging(asked)
    contents = read(ids[here.span])
    return lines(contents) if format == "ndjson" else told(frame(contents, len(ids), here.number, here.size))
