"""Shows an answer's plain text as HTML: paragraphs, bullets, and numbers that can be tapped."""

import re

from markupsafe import Markup, escape

from core.facts import facts
from web.passage import language_of_passage

BULLET = "- "


def prose(text: str) -> Markup:
    """Paragraphs and lists; phone numbers become links. Everything else is escaped."""
    return Markup("").join(_block(block) for block in re.split(r"\n\s*\n", text.strip()) if block.strip())


def _block(block: str) -> Markup:
    made, bullets = Markup(""), list[str]()
    for line in [*block.splitlines(), ""]:
        if line.startswith(BULLET):
            bullets.append(line.removeprefix(BULLET))
            continue
        if bullets:
            items = Markup("").join(Markup("<li{}>{}</li>").format(_named(each), _line(each)) for each in bullets)
            made += Markup('<ul class="govuk-list govuk-list--bullet">{}</ul>').format(items)
            bullets = []
        if line.strip():
            made += Markup('<p class="govuk-body"{}>{}</p>').format(_named(line), _line(line))
    return made


def _named(line: str) -> Markup:
    """The language of a line that is not English, as attributes."""
    found = language_of_passage(line)
    return Markup(' lang="{}" dir="{}"').format(found.code, found.dir) if found else Markup("")


def _line(line: str) -> Markup:
    numbers = "|".join(re.escape(number) for number in _numbers())
    pieces = re.split(rf"(?<!\d)({numbers})(?!\d)", line)
    return Markup("").join(_tap(piece) if at % 2 else escape(piece) for at, piece in enumerate(pieces))


def _tap(number: str) -> Markup:
    return Markup('<a class="govuk-link" href="tel:{}">{}</a>').format(number.replace(" ", ""), number)


def _numbers() -> list[str]:
    return sorted({fact.spoken() for fact in facts().values() if fact.type == "phone"}, key=len, reverse=True)
