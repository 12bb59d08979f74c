"""How a person wants the pages: text size, easier words, moved to answers. The browser keeps it until it closes."""

from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlencode

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from core.settings import settings

COOKIE = "signpost_look"
# The size in per cent, what its button shows, and what it is called.
SIZES = {"100": ("A", "normal text"), "150": ("A+", "larger text"), "200": ("A++", "largest text")}


@dataclass(frozen=True)
class Look:
    """`move` takes the focus to each new answer."""

    size: str = "100"
    easy: bool = False
    move: bool = False


def look_of(request: Request) -> Look:
    """What this browser keeps; the defaults for what it does not, or what nobody could have chosen."""
    told = parse_qs(request.cookies.get(COOKIE, ""))
    return _changed(Look(), {key: values[-1] for key, values in told.items()})


def changed(look: Look, form: FormData) -> Look:
    """`look` with what a form says. Of a ticked box and the hidden "off" before it the last counts."""
    return _changed(look, {key: str(value) for key, value in form.multi_items()})


def set_look(response: Response, look: Look) -> Response:
    """Put it into the browser."""
    told = urlencode({"size": look.size, "easy": _word(look.easy), "move": _word(look.move)})
    response.set_cookie(COOKIE, told, httponly=True, samesite="lax", secure=settings().production, path="/")
    return response


def drop_look(response: Response) -> Response:
    """Take it out again."""
    response.delete_cookie(COOKIE, path="/")
    return response


def _changed(look: Look, told: dict[str, str]) -> Look:
    size = told.get("size", look.size)
    return replace(
        look,
        size=size if size in SIZES else look.size,
        easy=told.get("easy", _word(look.easy)) == "on",
        move=told.get("move", _word(look.move)) == "on",
    )


def _word(on: bool) -> str:
    return "on" if on else "off"
