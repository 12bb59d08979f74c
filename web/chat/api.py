"""POST /api/chat."""

import json
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from core.records import open_session
from core.safety.watch import watch
from web.chat.message import BadMessage, read_message
from web.chat.tried import by_staff, with_test
from web.chat.turn import take_turn
from web.errors import error
from web.limits import too_fast

MOST_BYTES = 1_000_000


async def api_chat(request: Request) -> Response:
    """One message in, one reply out. Errors are told in plain words."""
    told = await body_of(request)
    if told is None:
        return error("not_json", 400)
    try:
        message = read_message(told)
        if too_fast(request, message.token) and not _cry_for_help(message.text):
            return error("too_fast", 429)
        test = by_staff(request)
        with open_session() as session:
            message = replace(message, token=with_test(session, message.token, test=test))
            return JSONResponse(await take_turn(session, request.app.state.rasa, message))
    except BadMessage as fault:
        return error(fault.id, fault.status)


async def body_of(request: Request) -> Any:
    """The JSON of a request; None when it is none or far too large."""
    raw = b""
    async for piece in request.stream():
        raw += piece
        if len(raw) > MOST_BYTES:
            return None
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None


def _cry_for_help(text: str) -> bool:
    return any(alarm.level == "red" for alarm in watch(text))
