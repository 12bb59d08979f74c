"""GET and POST /desk/notices: what managers tell every advisor for some days."""

from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.calls.notices import give_notice, todays, withdraw
from core import clock
from core.records import open_session
from web.chat.masked import masked
from web.desk.mine import advisor
from web.forms import checked_form
from web.pages import page
from web.when import spoken_date

LONGEST = 300


async def notices(request: Request) -> Response:
    """A new one, or one taken back."""
    if request.method == "GET":
        return _shown(request)
    form = await checked_form(request)
    text, gone = str(form.get("text") or "").strip()[:LONGEST], str(form.get("gone") or "")
    with open_session() as session:
        if gone:
            withdraw(session, gone)
        elif not text:
            return _shown(request, "Type what advisors should know")
        else:
            until = _day(str(form.get("until") or ""))
            give_notice(session, masked(session, text), until, by=advisor(request).id)
    return RedirectResponse("/desk/notices", 303)


def _shown(request: Request, fault: str = "") -> Response:
    with open_session() as session:
        told: dict[str, Any] = {
            "title": "Notices for advisors", "notices": todays(session), "today": clock.today().isoformat(),
            "fault": fault, "day": spoken_date, "longest": LONGEST,
        }  # fmt: skip
        return page(request, "desk/notices.html", told, 400 if fault else 200)


def _day(told: str) -> date:
    """The day that is meant, today for none or one that is past."""
    try:
        return max(date.fromisoformat(told), clock.today())
    except ValueError:
        return clock.today()
