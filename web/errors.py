"""Errors as the API tells them: a code for programs, plain words for people."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from answers.words import words
from core.facts import facts
from core.records import open_session
from web.pages import page

WAIT_SECONDS = 60
REFUSED = "We could not take that form: go back, load the page again and send it once more"


def error(id: str, status: int) -> JSONResponse:
    """An error whose words are in the answer store under `id`."""
    with open_session() as session:
        message = words(session, id)
    headers = {"Retry-After": str(WAIT_SECONDS)} if status == 429 else None
    return JSONResponse({"error": {"code": id, "message": message}}, status, headers)


async def not_found(request: Request, fault: Exception) -> Response:
    """A page or JSON for what is not there or cannot be done that way."""
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    return _told(request, status, REFUSED if status == 403 else "That page is not here")


async def broken(request: Request, _: Exception) -> Response:
    """What a person sees when we made a mistake: never a stack trace, always a number."""
    return _told(request, 500, "Something went wrong on our side")


def _told(request: Request, status: int, title: str) -> Response:
    phone = facts()["asc_phone"].spoken()
    if request.url.path.startswith("/api/"):
        message = f"{title}. You can ring {phone}."
        return JSONResponse({"error": {"code": str(status), "message": message}}, status)
    return page(request, "fault.html", {"title": title}, status)
