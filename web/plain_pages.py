"""Pages that only say something: privacy, accessibility, a person's number, keeping safe online."""

from starlette.requests import Request
from starlette.responses import HTMLResponse

from answers.speak import speak
from core.records import open_session
from web.pages import page


async def person(request: Request) -> HTMLResponse:
    """GET /chat/person: numbers and hours, by the clock."""
    with open_session() as session:
        answer = speak(session, "human_handoff")
    return page(request, "person.html", {"title": "Talk to a person", "text": answer.text})


async def privacy(request: Request) -> HTMLResponse:
    """GET /privacy-chat."""
    return page(request, "privacy.html", {"title": "How we use your chat"})


async def accessibility(request: Request) -> HTMLResponse:
    """GET /accessibility."""
    return page(request, "accessibility.html", {"title": "Accessibility statement"})


async def keep_safe(request: Request) -> HTMLResponse:
    """GET /keep-safe-online."""
    return page(request, "keep_safe.html", {"title": "Keep safe online"})
