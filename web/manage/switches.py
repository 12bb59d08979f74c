"""The switches: the chat off and on again, and the banner on every page. Each deed stands in the audit trail."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.switches.banner import AT_MOST, LONGEST, banner_now, put_up, take_down
from conversations.switches.chat_off import off_since, switch_off, switch_on
from conversations.switches.records import ChatOff
from core import clock
from core.records import open_session
from web.forms import checked_form
from web.manage.names import name_of
from web.manage.reasoned import reasoned
from web.pages import page
from web.panel.heard import typed
from web.panel.outcry import outcry_page
from web.panel.who import me
from web.when import spoken_moment

HERE = "/manage/switches"
SHOWN = 10


async def switches(request: Request) -> Response:
    """GET /manage/switches."""
    with open_session() as session:
        return _page(request, session)


async def switch_chat(request: Request) -> Response:
    """POST /manage/switches/chat: `do` is off, with a `reason`, or on."""
    form = await checked_form(request)

    def switched(session: Session, reason: str) -> Response:
        if form.get("do") == "on":
            switch_on(session, me(request))
        else:
            switch_off(session, me(request), reason)
        return RedirectResponse(HERE, 303)

    return _done(request, form, "reason", switched)


async def banner(request: Request) -> Response:
    """POST /manage/switches/banner: a `text` until a `day` and `time`, and `why`; `do` down takes it away."""
    form = await checked_form(request)

    def put(session: Session, why: str) -> Response:
        if form.get("do") == "down":
            take_down(session, me(request))
            return RedirectResponse(HERE, 303)
        text, alarms = typed(session, form, "text")
        if alarms:
            return outcry_page(request, session, alarms, form, "text")
        if text != str(form.get("text") or "").strip():
            # A banner with a gap helps nobody.
            raise ValueError("Leave out names, addresses and private numbers.")
        put_up(session, me(request), text, _until(form), why)
        return RedirectResponse(HERE, 303)

    return _done(request, form, "why", put)


def _done(request: Request, form: FormData, box: str, deed: Callable[[Session, str], Response]) -> Response:
    told = reasoned(request, form, box, deed)
    if isinstance(told, Response):
        return told
    with open_session() as session:
        return _page(request, session, told, "text" if box == "why" else box, form)


def _until(form: FormData) -> datetime:
    try:
        moment = datetime.fromisoformat(f"{form.get('day')}T{form.get('time')}")
    except ValueError as fault:
        raise ValueError("Choose the day and the time at which the banner ends.") from fault
    return moment.replace(tzinfo=clock.LONDON)


def _page(request: Request, session: Session, fault: str = "", at: str = "", form: FormData | None = None) -> Response:
    before = session.scalars(select(ChatOff).order_by(ChatOff.id.desc()).limit(SHOWN))
    told: dict[str, Any] = {
        "title": "Switches", "off": off_since(session), "banner": banner_now(session), "before": list(before),
        "name": lambda id: name_of(session, id), "when": spoken_moment, "fault": fault, "fault_at": at,
        "given": form or {"day": clock.today(), "time": "23:59"}, "longest": LONGEST,
        "first": clock.today(), "last": clock.today() + AT_MOST,
    }  # fmt: skip
    return page(request, "manage/switches.html", told, 422 if fault else 200)
