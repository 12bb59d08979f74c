"""The inner contract: one turn in, what to say out; and forgetting a conversation. `web` alone speaks to it."""

import hmac
import os
from typing import Any, Awaitable, Callable, Dict, Text

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.afresh import begin_afresh
from bot.choice import parse_of
from bot.forget import forget
from bot.say import Said, SayChannel
from bot.understanding.given import take

HEADER = "X-Signpost-Secret"
REMEMBERED = ("place", "about", "sought", "told", "shown", "topic", "choice", "language", "fresh_place", "fresh_about",
              "about_said", "whom", "relation", "misses", "paused", "only_place")  # fmt: skip


class SignpostChannel(InputChannel):
    """Two endpoints, turn and forget, behind a shared secret."""

    @classmethod
    def name(cls) -> Text:
        """The channel's name in addresses: /webhooks/signpost/turn."""
        return "signpost"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The endpoints, as Rasa mounts them."""
        inner = Blueprint("signpost_channel")

        @inner.middleware("request")
        async def only_web(request: Request) -> Any:
            secret = os.environ.get("SIGNPOST_SECRET", "")
            given = request.headers.get(HEADER, "")
            if not secret or not hmac.compare_digest(secret.encode(), given.encode()):
                return _fault(403, "the secret is missing or wrong")
            return None

        @inner.route("/turn", methods=["POST"])
        async def turn(request: Request) -> HTTPResponse:
            told = request.json
            if not _is_turn(told):
                return _fault(400, "a turn has a conversation, and a text or a choice")
            if told.get("afresh"):
                await begin_afresh(request.app.ctx.agent, told["conversation"])
            said = await _taken(told, on_new_message)
            if not said.items:
                return _fault(502, "the actions did not answer")
            return json(said.as_json())

        @inner.route("/forget", methods=["POST"])
        async def forget_conversation(request: Request) -> HTTPResponse:
            told = request.json
            if not isinstance(told, dict) or not isinstance(told.get("conversation"), str):
                return _fault(400, "which conversation?")
            return json({"forgotten": await forget(request.app.ctx.agent.tracker_store, told["conversation"])})

        return inner


async def _taken(told: Dict[Text, Any], on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Said:
    channel = SayChannel()
    take(told.get("vectors") or {})
    # A text that begins with "/" would be read as a command: from here it is a text like any other.
    text = (told.get("text") or "").lstrip("/ \t\r\n")
    message = UserMessage(
        text or "-", channel, told["conversation"], parse_data=parse_of(told, text), input_channel="signpost",
        metadata={key: told.get(key) for key in REMEMBERED},
    )  # fmt: skip
    await on_new_message(message)
    return channel.said


def _is_turn(told: Any) -> bool:
    return (
        isinstance(told, dict)
        and isinstance(told.get("conversation"), str)
        and all(told.get(key) is None or isinstance(told[key], str) for key in ("text", "choice"))
        and any(told.get(key) is not None for key in ("text", "choice"))
    )


def _fault(status: int, message: Text) -> HTTPResponse:
    return json({"error": message}, status=status)
