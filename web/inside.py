"""Whether a page is shown inside a page of another site, as the widget is."""

from starlette.requests import Request


def is_inside(request: Request) -> bool:
    """By the address, and by what the browser says of a link followed in there."""
    return "widget" in request.query_params or request.headers.get("Sec-Fetch-Dest") == "iframe"


def is_by_script(request: Request) -> bool:
    """Whether a script of ours asks: it takes a page as the answer to a post, without a second round."""
    return "X-Signpost-Script" in request.headers
