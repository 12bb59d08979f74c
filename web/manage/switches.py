"""The switches: the chat off and on again, and the banner on every page. Each deed stands in the audit trail."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answers.life.forbidden import Forbidden
from conversations.switches.banner import AT_MOST, LONGEST, banner_now, put_up, take_down
from conversations.switches.chat_off import off_since, switch_off, switch_on
from conversations.switches.records import ChatOff
from core import clock
from core.records import open_session
from web.forms import checked_form
from web.manage.names import name_of
from web.pages import page
from web.panel.heard import TooLong, typed
from web.panel.outcry import outcry_page
from web.panel.who import me
from web.refused import refused
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
    with open_session() as session:
        try:
            if form.get("do") == "on":
                switch_on(session, me(request))
                return RedirectResponse(HERE, 303)
            reason, alarms = typed(session, form, "reason")
            if alarms:
                return outcry_page(request, session, alarms, form, "reason")
            if not reason:
                return _page(request, session, "Say why the chat is switched off", "reason")
            switch_off(session, me(request), reason)
        except TooLong:
            return _page(request, session, "Use fewer words", "reason")
        except Forbidden as fault:
            return refused(request, fault)
    return RedirectResponse(HERE, 303)


async def banner(request: Request) -> Response:
    """POST /manage/switches/banner: a `text` until a `day` and `time`, with a `reason`; `do` down takes it away."""
    form = await checked_form(request)
    with open_session() as session:
        try:
            if form.get("do") == "down":
                take_down(session, me(request))
                return RedirectResponse(HERE, 303)
            for box in ("text", "why"):
                alarms = typed(session, form, box)[1]
                if alarms:
                    return outcry_page(request, session, alarms, form, box)
            put_up(session, me(request), _text(session, form), _until(form), typed(session, form, "why")[0])
        except TooLong:
            return _page(request, session, "Use fewer words", "text", form)
        except ValueError as fault:
            return _page(request, session, str(fault).rstrip("."), "text", form)
        except Forbidden as fault:
            return refused(request, fault)
    return RedirectResponse(HERE, 303)


def _text(session: Session, form: FormData) -> str:
    """Raises ValueError where masking would change the words: a banner with a gap helps nobody."""
    words = typed(session, form, "text")[0]
    if words != str(form.get("text") or "").strip():
        raise ValueError("Leave out names, addresses and private numbers.")
    return words


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
        "given": form or {"day": clock.today().isoformat(), "time": "23:59"}, "longest": LONGEST,
        "first": clock.today(), "last": clock.today() + AT_MOST,
    }  # fmt: skip
    return page(request, "manage/switches.html", told, 422 if fault else 200)
