"""What a person sees when a move is forbidden: why, in plain words. Nothing was written."""

from starlette.requests import Request
from starlette.responses import Response

from answers.life.forbidden import Forbidden
from web.pages import page


def refused(request: Request, fault: Forbidden) -> Response:
    """A plain page, 403."""
    return page(request, "refused.html", {"title": "This cannot be done now", "why": fault.why}, 403)
