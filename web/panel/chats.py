"""A chat before the Panel: did each answer help? And the privacy brake, for what nobody here should see."""

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from conversations.panel.chats import judge, pull, verdicts
from conversations.panel.records import PanelChat
from core.records import open_session
from web.forms import checked_form
from web.pages import page
from web.panel.todo import may_look
from web.panel.who import me, member
from web.when import spoken_month

VERDICTS = {
    "helped": "Helped", "not_sure": "Not sure", "did_not_help": "Did not help", "wrong": "Wrong",
    "worrying": "Worrying",
}  # fmt: skip


async def chat(request: Request) -> Response:
    """GET /panel/chats/{id}: one answer a screen; POST: what the member thinks of it."""
    form = await checked_form(request) if request.method == "POST" else None
    turn = int(request.query_params.get("answer", "1")) - 1 if request.query_params.get("answer", "1").isdigit() else -1
    with open_session() as session:
        found = _chat(session, request)
        if form:
            try:
                judge(session, found, turn, member(request), str(form.get("verdict") or ""))  # type: ignore[arg-type]
            except ValueError as fault:
                raise HTTPException(400) from fault
            return RedirectResponse(f"/panel/chats/{found.id}?answer={turn + 2}", 303)
        if turn >= len(found.turns):
            return page(request, "panel/chat_thanks.html", {"title": "Thank you"})
        if turn < 0:
            raise HTTPException(404)
        told = {
            "title": "Did this answer help?", "chat": found, "turn": turn, "turns": found.turns[: turn + 1],
            "month": spoken_month(found.month), "verdicts": VERDICTS, "steps": len(found.turns),
            "given": verdicts(session, found, member(request)).get(turn),
        }  # fmt: skip
        return page(request, "panel/chat.html", told)


async def pull_chat(request: Request) -> Response:
    """POST /panel/chats/{id}/pull: it is gone at once, for all."""
    await checked_form(request)
    with open_session() as session:
        pull(session, _chat(session, request), me(request).id)
    return page(request, "panel/pulled.html", {"title": "We have taken it away"})


def _chat(session: Session, request: Request) -> PanelChat:
    found = session.get(PanelChat, request.path_params["id"])
    if found is None or found.state != "cleared":
        raise HTTPException(404)
    if not may_look(session, member(request), upsetting=found.upsetting):
        raise HTTPException(404)
    return found
