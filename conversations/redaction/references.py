"""Finds case references, licence and passport numbers, number plates, and long numbers of any other kind."""

import re
from collections.abc import Iterator

from conversations.redaction.lists import everyday
from conversations.redaction.patterns import ANY, found, one_of, within
from conversations.redaction.spans import Found

MASK = "[reference]"

_OF = one_of(
    "refs? reference case crime incident council_tax hospital patient policy application claim invoice badge permit"
    " member membership customer client person mosaic las liquidlogic passport licen[cs]e tenancy rent staff"
    " library_card"
)
_CALLED = rf"(?: ?{one_of('account ref(?:erence)? card id no num number code')}\b){{0,3}}"
_NO_YEAR = r"(?!(?:19|20)\d\d\b)"
_CODE = rf"(?P<it>{_NO_YEAR}(?:[A-Z]{{0,5}}[/-]?\d[\dA-Z/*-]{{3,18}}|\d{{2,4}} \d{{2,6}})(?: \d{{2,6}}){{0,3}})"
_AFTER_CUE = re.compile(rf"\b{_OF}{_CALLED}[.:# ]{{1,3}}(?:is |was |it's |its )?{_CODE}\b", ANY)
_PREFIXED = re.compile(r"\b(?:(?:LAS|MOS|ASC|CAS|URN|UPRN)[-/ :#]?|(?:REF|CT|HB)[-/:#]?)\d{4,12}\b", ANY)
_NO_POSTCODE = r"(?![A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}\b)"
_LETTERS_AND_DIGITS = re.compile(
    rf"\b{_NO_POSTCODE}(?=[A-Z]{{0,23}}\d)(?=\d{{0,23}}[A-Z])(?=[A-Z\d]{{0,20}}\d{{3}})[A-Z\d]{{7,24}}\b"
)
_DRIVING = re.compile(r"\b[A-Z]{2,5}9{0,3} ?\d{6} ?[A-Z9]{2} ?\d[A-Z]{2}\b", ANY)
_LONG_NUMBER = re.compile(r"(?<![\d£.,+])\d{7,}(?![\d.,]\d)")
_CAR = one_of("reg registration number_plate plate vehicle car")
_PLATE_AFTER_CUE = re.compile(
    rf"\b{_CAR}\b{within(20)}?\b(?P<it>[A-Z]{{2}}\d\d ?[A-Z]{{3}}|[A-Z]\d{{1,3}} ?[A-Z]{{3}})\b", ANY
)
_PLATE = re.compile(r"\b[A-Z]{2}\d\d ?(?!O)[A-Z]{3}\b")  # an O there is a postcode's nought


def references(text: str) -> Iterator[Found]:
    """Numbers that lead to one person's file, car or papers."""
    yield from found(text, MASK, _AFTER_CUE, _PREFIXED, _LETTERS_AND_DIGITS, _DRIVING, _LONG_NUMBER, _PLATE_AFTER_CUE)
    # "LE10 AND" in capitals is an area and a word, not a car.
    plates = found(text, MASK, _PLATE)
    yield from (each for each in plates if text[each.end - 3 : each.end].lower() not in everyday())
