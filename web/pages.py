"""Renders pages: the templates, and what every one of them shows."""

from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    Undefined,
    select_autoescape,
)
from starlette.requests import Request
from starlette.responses import HTMLResponse

from core.facts import facts
from core.topics import topic
from web.assets import asset
from web.forms import csrf_field, keep_seed
from web.inside import is_inside
from web.look import SIZES, look_of
from web.notices import notices_on
from web.passage import language_of_passage
from web.prose import prose

HERE = Path(__file__).parent


def _environment() -> Environment:
    ours = FileSystemLoader(HERE / "templates")
    theirs = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    # Their macros ask for parameters that are not there, so undefined names cannot be errors.
    made = Environment(loader=ChoiceLoader([ours, theirs]), autoescape=select_autoescape(), undefined=Undefined)
    made.filters |= {"prose": prose, "language": language_of_passage}
    made.globals |= {"fact": lambda id: facts()[id].spoken(), "topic_title": _title, "asset": asset, "sizes": SIZES}
    made.globals |= {"csrf_field": csrf_field, "notices_on": notices_on}
    return made


def _title(replies: list[dict[str, Any]]) -> str:
    """The title of the first topic among the replies, "" for none."""
    return next((topic(each["topic"]).title for each in replies if each["topic"]), "")


templates = _environment()


def page(request: Request, name: str, told: dict[str, Any], status: int = 200) -> HTMLResponse:
    """One page of `templates`. Inside another site's page, our own addresses keep saying so (`kept`)."""
    inside = is_inside(request)
    every = {
        "request": request,
        "path": request.url.path,
        "look": look_of(request),
        "inside": inside,
        "kept": "?widget=1" if inside else "",
    }
    made = HTMLResponse(templates.get_template(name).render(every | told), status)
    keep_seed(request, made)
    return made
