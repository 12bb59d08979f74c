"""What a page fetches: styles and scripts, compressed, under an address that changes when they do."""

import hashlib
from functools import lru_cache
from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from web.styles import styles

OURS = Path(__file__).parent / "static"


@lru_cache
def version() -> str:
    """A mark that changes with any of our files, so that browsers may keep them for good."""
    told = hashlib.sha256(styles().encode())
    for file in sorted(each for each in OURS.rglob("*") if each.is_file()):
        told.update(file.read_bytes())
    return told.hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a file of ours; "all.css" holds every style of a page."""
    return f"/static/{version()}/{name}"


async def all_styles(_: Request) -> Response:
    """Every style of a page in one file."""
    return Response(styles(), media_type="text/css")


async def widget(_: Request) -> FileResponse:
    """GET /widget.js: what other sites' pages load, under an address that stays."""
    return FileResponse(OURS / "widget.js", media_type="text/javascript")


def asset_routes() -> list[BaseRoute]:
    """Only these are compressed: nothing secret is in them. The version stands in the path, so that scripts that
    import one another by name stay of one version."""
    return [
        Route("/static/{version}/all.css", all_styles, middleware=[Middleware(GZipMiddleware)]),
        Mount("/static/{version}", GZipMiddleware(StaticFiles(directory=OURS))),
        Route("/widget.js", widget),
    ]
