"""Phone numbers out of the words around them."""

import re
from dataclasses import dataclass

import phonenumbers

from directory.importing.clean.notes import Notes
from directory.loading.phone import tidy_phone

# Numbers that only exist inside the country, which a reader of numbers does not know.
SHORT = re.compile(r"(?<!\d)(?:116 ?123|111|999|101|119|105|112|18000|85258|112)(?!\d)")


@dataclass(frozen=True)
class Number:
    """A number, and what its source says about it ("Youth line")."""

    number: str
    description: str


def phones(told: object, notes: Notes) -> list[Number]:
    """Every number in `told`; words around a single one become its description. One that cannot be read stays."""
    text = str(told or "").strip()
    if not text or not any(each.isdigit() for each in text):
        if text:
            notes.add("phone left out: no number in it")
        return []
    found = numbers_in(text)
    if not found:
        notes.add("phone kept as written: not a number we know")
        return [Number(text, "")]
    if len(found) > 1:
        notes.add("several phone numbers in one field taken apart")
        return [Number(number, "") for number, _ in found]
    number, as_written = found[0]
    words = text.replace(as_written, " ").strip(" :;,.-–()\n\t")
    if words:
        notes.add("words beside a phone number made its description")
    return [Number(number, words)]


def numbers_in(text: str) -> list[tuple[str, str]]:
    """Every number in `text` as we write it, and as it stands there; in their order, none twice."""
    spans = [(each.start, each.end) for each in phonenumbers.PhoneNumberMatcher(text, "GB")]
    spans += [
        found.span()
        for found in SHORT.finditer(text)
        if not any(a < found.end() and found.start() < b for a, b in spans)
    ]
    told = {tidy_phone(text[start:end]): text[start:end] for start, end in sorted(spans)}
    return list(told.items())
