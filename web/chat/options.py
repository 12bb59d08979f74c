"""More options: how the pages look, and every other thing one can do with a chat."""

import re

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from core.records import open_session
from web.chat.mine import chat_of
from web.chat.shown import chat_page
from web.inside import is_by_script, is_inside
from web.look import changed, look_of, set_look
from web.pages import page

# Where a form may send a person back to; anything else leads to the options themselves.
BACK = ("/chat", "/chat/options", "/chat/person", "/keep-safe-online", "/privacy-chat", "/accessibility")
SIGNED_IN = re.compile(r"/(?:panel|manage)(?:/[\w-]+)*")


async def options(request: Request) -> Response:
    """GET /chat/options."""
    with open_session() as session:
        found = chat_of(session, request)
        may_learn = found is None or found.may_learn
    saved = "saved" in request.query_params
    return page(request, "options.html", {"title": "More options", "may_learn": may_learn, "saved": saved})


async def choose_look(request: Request) -> Response:
    """POST /chat/options: keep what was chosen, and go back to where the person was."""
    form = await request.form()
    look = changed(look_of(request), form)
    if is_by_script(request):
        return set_look(Response(status_code=204), look)
    back = str(form.get("back") or "")
    if back == "/chat":
        # No redirect: words that are in the box but not yet sent must not be lost.
        with open_session() as session:
            text = str(form.get("q") or "")
            return set_look(chat_page(request, session, chat_of(session, request, form), text=text, look=look), look)
    kept = "&widget=1" if is_inside(request) else ""
    return set_look(RedirectResponse(f"{back if _is_ours(back) else BACK[1]}?saved=1{kept}", 303), look)


def _is_ours(back: str) -> bool:
    return back in BACK or SIGNED_IN.fullmatch(back) is not None
