"""Deeds with a reason in words: heard by the safety watch, masked, and done; or why they cannot be done, in words."""

from collections.abc import Callable

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from answers.life.forbidden import Forbidden
from core.records import open_session
from web.panel.heard import TooLong, typed
from web.panel.outcry import outcry_page
from web.refused import refused

TOO_LONG = "Use fewer words"


def reasoned(request: Request, form: FormData, box: str, deed: Callable[[Session, str], Response]) -> Response | str:
    """What `deed` leads to with the words of a box. When it raises Forbidden, a plain page (403).

    When it raises ValueError, what it found wrong, as a sentence for the form's page. Either way nothing is written.
    """
    try:
        with open_session() as session:
            words, alarms = typed(session, form, box)
            return outcry_page(request, session, alarms, form, box) if alarms else deed(session, words)
    except TooLong:
        return TOO_LONG
    except Forbidden as fault:
        return refused(request, fault)
    except ValueError as fault:
        return sentence(str(fault))


def sentence(fault: str) -> str:
    """As an error summary says it: "Say why: what was found out, and how"."""
    return fault[:1].upper() + fault[1:].rstrip(".")
