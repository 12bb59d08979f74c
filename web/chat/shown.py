"""The chat page as a person sees it: what was said, what can be chosen, and whether the way out stands there."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import HTMLResponse

from answers.words import words
from conversations import chats
from conversations.plan.discreet import ASK_BEFORE_KEEPING
from conversations.records import Conversation, Turn
from core.topics import topics
from web.chat.choices import PERSON, SOMETHING_ELSE, starting_choices
from web.chat.cookie import COOKIE
from web.chat.languages import language_pressed
from web.chat.message import LONGEST
from web.chat.offered import offered
from web.chat.since import as_of_now
from web.chat.token import token_of
from web.inside import is_inside
from web.look import Look, look_of
from web.pages import page

TITLE = "Adult social care assistant"
ABUSE = {"domestic_abuse", "safeguarding_concern", "child_at_risk"}

Exchange = dict[str, Any]


def chat_page(
    request: Request, session: Session, found: Conversation | None, *,
    fault: str = "", text: str = "", status: int = 200, look: Look | None = None,
) -> HTMLResponse:  # fmt: skip
    """The chat so far. `fault` is what is wrong with `text`, the words still in the box."""
    told = exchanges(session, found)
    latest = told[-1] if told else None
    shown = {
        "title": TITLE,
        "earlier": told[:-1],
        "latest": latest,
        "offered": offered(latest["replies"] if latest else []),
        "fault": words(session, fault) if fault else "",
        "text": text,
        "longest": LONGEST,
        "forgotten": words(session, "forgotten") if request.query_params.get("forgotten") else "",
        "may_learn": found is None or found.may_learn,
        # Once the way out was shown it stays for this chat: the answer it belongs to is still on the page.
        "exit": any(ASK_BEFORE_KEEPING & set(each["topics"]) for each in told),
        "carried": token_of(found.id) if found and _must_carry(request) else "",
        "look": look or look_of(request),
    }
    return page(request, "chat.html", shown, status)


def exchanges(session: Session, found: Conversation | None) -> list[Exchange]:
    """What was said in a chat, numbered. `warn` stands at the first answer about abuse."""
    if found is None:
        return []
    labels = {choice["value"]: choice["label"] for choice in [*starting_choices(), SOMETHING_ELSE, PERSON]}
    told: list[Exchange] = []
    warned = False
    turns = chats.turns(session, found.id)
    for number, (turn, replies) in enumerate(zip(turns, _replies(session, turns), strict=True), start=1):
        warn = not warned and bool(ABUSE & set(turn.reply["topics"]))
        warned |= warn
        said = turn.said or _label(turn.reply.get("choice"), labels)
        spoken = {"said": said, "language": language_pressed(turn.reply.get("choice"))}
        told.append(turn.reply | spoken | {"replies": replies, "number": number, "warn": warn})
        labels |= {choice["value"]: choice["label"] for reply in turn.reply["replies"] for choice in reply["choices"]}
    return told


def _replies(session: Session, turns: Sequence[Turn]) -> Iterator[list[Exchange]]:
    """What was said in each turn, with cards that say what holds today."""
    cards = iter(as_of_now(session, (reply["services"] for turn in turns for reply in turn.reply["replies"])))
    for turn in turns:
        yield [reply | {"services": next(cards)} for reply in turn.reply["replies"]]


def _label(choice: str | None, labels: dict[str, str]) -> str:
    """What a pressed button said; "" for words that are not kept."""
    if not choice:
        return ""
    named = choice.partition(":")[2]
    return labels.get(choice) or (topics()[named].title if named in topics() else "")


def _must_carry(request: Request) -> bool:
    """Inside another site's page some browsers keep no cookie; then the page itself carries the chat's token."""
    return is_inside(request) and COOKIE not in request.cookies
