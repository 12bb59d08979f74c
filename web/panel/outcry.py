"""What a member sees when their words sound like danger: help first, and the choice to keep the words all the same."""

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from core.safety.alarm import Alarm
from web.chat.outcry import answer_outcry
from web.pages import page
from web.panel.heard import SAFE


def outcry_page(request: Request, session: Session, alarms: tuple[Alarm, ...], form: FormData, name: str) -> Response:
    """The safety words. Nothing of the form was kept; its words go along, for who is safe and only wrote about it."""
    text = str(form.get(name) or "")
    replies = answer_outcry(session, None, alarms, text)
    carried = [(key, value) for key, value in form.multi_items() if isinstance(value, str) and key != "form_token"]
    told = {"title": "If you need help now", "replies": replies, "carried": carried, "safe": SAFE}
    return page(request, "panel/outcry.html", told)
