"""Finds card numbers, sort codes, account numbers and IBANs."""

import re
from collections.abc import Iterator

from conversations.redaction.patterns import ANY, found, one_of, within
from conversations.redaction.spans import Found

MASK = "[bank details]"

_CARD = re.compile(r"(?<![\d£-])\d(?:[ .-]{0,2}\d){12,18}(?![ -]?\d)")
_IN_FOURS = re.compile(r"(?<!\d)\d{4}(?P<gap>[ .-]{1,2})\d{4}(?P=gap)\d{4}(?P=gap)\d{2,4}(?!\d)")
_ACCOUNT_TOO = rf"(?:{within(25)}\d{{8}}(?!\d))?"
_NO_DATE = r"(?<![\d/.-])(?<!on )(?<!from )(?<!since )(?<!dated )"
_SORT_CODE = re.compile(rf"{_NO_DATE}\d\d-\d\d-\d\d(?![\d/.-]){_ACCOUNT_TOO}")
_AFTER_SORT_CODE = re.compile(
    rf"\bsort(?:ing)?[ -]?code\b{within(20)}(?P<it>\d\d[ -]?\d\d[ -]?\d\d(?!\d){_ACCOUNT_TOO})", ANY
)
_AFTER_ACCOUNT = re.compile(
    rf"(?<!tax )\b{one_of('account acct acc a/c')}\b{within(25)}\b(?P<it>\d(?:[ -]?\d){{5,9}})(?![\d/])", ANY
)
_AFTER_CARD = re.compile(rf"\bcard (?:number|no)\b{within(20)}(?P<it>\d(?:[ .-]{{0,2}}\d){{7,18}})(?!\d)", ANY)
_PIN = re.compile(r"\b(?:pin|cvv|cvc|security code)(?: (?:number|no|code))?(?: is)?[ :]{1,2}(?P<it>\d{3,6})(?!\d)", ANY)
_IBAN = re.compile(r"\b[A-Z]{2}\d\d ?[A-Z]{4}(?: ?\d){8,20}\b", ANY)
_IBAN_ABROAD = re.compile(rf"\b{one_of('PL DE RO IE ES PT LT BG')}\d\d(?: ?[A-Z0-9]{{4}}){{3,6}}\b", ANY)


def details(text: str) -> Iterator[Found]:
    """Whatever would let somebody take money."""
    yield from (each for each in found(text, MASK, _CARD) if _luhn(text[each.start : each.end]))
    yield from found(text, MASK, _IN_FOURS, _SORT_CODE, _IBAN, _IBAN_ABROAD)
    yield from found(text, MASK, _AFTER_SORT_CODE, _AFTER_ACCOUNT, _AFTER_CARD, _PIN)


def _luhn(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number) if digit.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
