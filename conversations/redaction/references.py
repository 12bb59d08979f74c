"""Finds case references, licence and passport numbers, number plates, and long numbers of any other kind."""

import re
from collections.abc import Iterator

from conversations.redaction.lists import everyday
from conversations.redaction.spans import HIDDEN, Found

MASK = "[reference]"

_OF = (
    r"(?:ref|refs|reference|case|crime|incident|council tax|hospital|patient|policy|application|claim|invoice|badge|permit"
    r"|member|membership|customer|client|person|mosaic|las|liquidlogic|passport|licen[cs]e|tenancy|rent|staff|library card)"
)
_CALLED = r"(?:[ ]?(?:account|ref(?:erence)?|card|id|no|num|number|code)\b){0,3}"
_CODE = r"(?!(?:19|20)\d\d\b)[A-Z]{0,5}[/-]?\d[\dA-Z/*-]{3,18}(?:[ ]\d{2,6}){0,3}"
_AFTER_CUE = re.compile(rf"\b{_OF}{_CALLED}[.:# ]{{1,3}}(?:is |was |it's |its )?({_CODE})\b", re.I)
_PREFIXED = re.compile(r"\b(?:LAS|MOS|REF|CT|HB|ASC|CAS|URN|UPRN)[-/ :#]?\d{4,12}\b", re.I)
_LETTERS_AND_DIGITS = re.compile(
    r"\b(?=[A-Z]{0,23}\d)(?=\d{0,23}[A-Z])(?=[A-Z]{0,8}\d{3}|[A-Z\d]{0,20}\d{3})[A-Z\d]{7,24}\b"
)
_DRIVING = re.compile(r"\b[A-Z]{2,5}9{0,3}[ ]?\d{6}[ ]?[A-Z9]{2}[ ]?\d[A-Z]{2}\b", re.I)
_LONG_NUMBER = re.compile(r"(?<![\d£.,+])\d{7,}(?![\d.,]\d)")
_PLATE = re.compile(r"\b[A-Z]{2}\d\d[ ]?([A-Z]{3})\b")
_PLATE_AFTER_CUE = re.compile(
    rf"\b(?:reg|registration|number plate|plate|vehicle|car)\b[^\d\n{HIDDEN}]{{0,20}}?\b([A-Z]{{2}}\d\d[ ]?[A-Z]{{3}}|[A-Z]\d{{1,3}}[ ]?[A-Z]{{3}})\b",
    re.I,
)


def references(text: str) -> Iterator[Found]:
    """Numbers that lead to one person's file, car or papers."""
    for pattern in (_PREFIXED, _LETTERS_AND_DIGITS, _DRIVING, _LONG_NUMBER):
        yield from (Found(*found.span(), MASK) for found in pattern.finditer(text))
    for pattern in (_AFTER_CUE, _PLATE_AFTER_CUE):
        yield from (Found(*found.span(1), MASK) for found in pattern.finditer(text))
    # "LE10 AND" in capitals is an area and a word, not a car.
    yield from (
        Found(*found.span(), MASK) for found in _PLATE.finditer(text) if found.group(1).lower() not in everyday()
    )
