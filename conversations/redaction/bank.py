"""Finds card numbers, sort codes, account numbers and IBANs."""

import re
from collections.abc import Iterator

from conversations.redaction.spans import HIDDEN, Found

MASK = "[bank details]"

_CARD = re.compile(r"(?<![\d£-])\d(?:[ -]?\d){12,18}(?![ -]?\d)")
_IN_FOURS = re.compile(r"(?<!\d)\d{4}([ -])\d{4}\1\d{4}\1\d{2,4}(?!\d)")
_ACCOUNT_AFTER = rf"(?:[^\d\n{HIDDEN}]{{0,25}}\d{{8}}(?!\d))?"
_SORT_CODE = re.compile(
    rf"(?<![\d/.-])(?<!on )(?<!from )(?<!since )(?<!dated )\d\d-\d\d-\d\d(?![\d/.-]){_ACCOUNT_AFTER}"
)
_AFTER_SORT_CODE = re.compile(
    rf"\bsort(?:ing)?[ -]?code\b[^\d\n{HIDDEN}]{{0,20}}(\d\d[ -]?\d\d[ -]?\d\d(?!\d){_ACCOUNT_AFTER})", re.I
)
_AFTER_ACCOUNT = re.compile(
    rf"\b(?:account|acct|acc|a/c)\b[^\d\n£{HIDDEN}]{{0,25}}(?<!£)\b(\d(?:[ -]?\d){{5,9}})(?![\d/])", re.I
)
_AFTER_CARD = re.compile(rf"\bcard (?:number|no)\b[^\d\n£{HIDDEN}]{{0,20}}(\d(?:[ -]?\d){{7,18}})(?!\d)", re.I)
_PIN = re.compile(r"\b(?:pin|cvv|cvc|security code)(?: (?:number|no|code))?(?: is)?[ :]{1,2}(\d{3,6})(?!\d)", re.I)
_IBAN = re.compile(
    r"\b[A-Z]{2}\d\d(?: ?[A-Z]{4})(?: ?\d){8,20}\b|\b(?:PL|DE|RO|IE|ES|PT|LT|BG)\d\d(?: ?[A-Z0-9]{4}){3,6}\b", re.I
)


def details(text: str) -> Iterator[Found]:
    """Whatever would let somebody take money."""
    yield from (Found(*found.span(), MASK) for found in _CARD.finditer(text) if _luhn(found.group()))
    for pattern in (_IN_FOURS, _SORT_CODE, _IBAN):
        yield from (Found(*found.span(), MASK) for found in pattern.finditer(text))
    for pattern in (_AFTER_SORT_CODE, _AFTER_ACCOUNT, _AFTER_CARD, _PIN):
        yield from (Found(*found.span(1), MASK) for found in pattern.finditer(text))


def _luhn(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number) if digit.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
