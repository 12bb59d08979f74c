"""A page such as a council's website has, with the widget on it: to try it out, and to show how it is put there."""

from starlette.requests import Request
from starlette.responses import HTMLResponse

from web.pages import page


async def demo(request: Request) -> HTMLResponse:
    """GET /demo."""
    return page(request, "demo.html", {"title": "Help to live at home"})
