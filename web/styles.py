"""One small sheet of styles: of the component library only the rules that our templates use, then our own."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from core.settings import PROJECT

WEB = Path(__file__).parent
LIBRARY = PROJECT / "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css"
OURS = ("colours.css", "frame.css", "chat.css")
NAME = re.compile(r"govuk-(\\?!?-?[a-z]+(?:-[a-z]+)*)")
REMARK = re.compile(r"/\*.*?\*/|@charset[^;]*;", re.DOTALL)
MACRO = re.compile(r"components/([a-z-]+)/macro")
# What the library's own macros put around a component.
AROUND = {"template", "form-group", "label", "hint", "fieldset", "error-message"}


@lru_cache
def styles() -> str:
    """All styles of a page."""
    used = _used()
    rules = _rules(REMARK.sub("", LIBRARY.read_text("utf-8")))
    library = "".join(_kept(rule, used) for rule in rules)
    return library + "".join((WEB / "static" / name).read_text("utf-8") for name in OURS)


def _used() -> frozenset[str]:
    """The library's names that stand in our templates or are written by our code."""
    told = "".join(file.read_text("utf-8") for file in [*WEB.rglob("*.html"), *WEB.rglob("*.py")])
    return frozenset(AROUND | set(NAME.findall(told)) | set(MACRO.findall(told)))


def _kept(rule: str, used: frozenset[str]) -> str:
    head, _, body = rule.strip().partition("{")
    if head.startswith("@font-face"):
        return ""  # the library's letters are for the government's own sites alone
    if head.startswith("@"):
        inner = "".join(_kept(each, used) for each in _rules(body[:-1]))
        return f"{head}{{{inner}}}" if inner else ""
    chosen = [each for each in head.split(",") if all(name in used for name in NAME.findall(each))]
    return ",".join(chosen) + "{" + body if chosen else ""


def _rules(css: str) -> Iterator[str]:
    """The outermost rules of `css`, one by one."""
    depth = start = 0
    for at, sign in enumerate(css):
        depth += (sign == "{") - (sign == "}")
        if sign == "}" and depth == 0:
            yield css[start : at + 1]
            start = at + 1
