"""Finds e-mail addresses, NHS numbers and National Insurance numbers."""

import re
from collections.abc import Iterator

from conversations.redaction.patterns import ANY, found, one_of, within
from conversations.redaction.spans import Found

_ENDING = one_of("co com org net uk ac gov nhs me info eu ie pl ro")
_AT = re.compile(r"(?<![\w.+-])[\w.+-]+[ \t]?@[ \t]?[\w-]+(?:[.,][\w-]+|[.,][ \t]" + _ENDING + r"\b)*", ANY)
_AT_IN_WORDS = re.compile(r"(?<![\w.+-])[\w.+-]+ \(?at\)? (?:[\w-]+ ){1,2}\(?dot\)? ?\w+(?: \(?dot\)? ?\w+)?", ANY)
_AT_IN_BRACKETS = re.compile(r"(?<![\w.+-])[\w.+-]+ ?\(at\) ?[\w-]+(?:[.,][\w-]+)+", ANY)
_GAP = r"[ .-]{0,2}"
_TEN_DIGITS = re.compile(rf"(?<![\d.£-])\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}(?!{_GAP}\d)")
_NEAR_NHS = re.compile(rf"\bNHS\b{within(40)}(?P<it>\d(?:{_GAP}\d){{7,11}})(?!\d)", ANY)
# The letters that HMRC gives out, and QQ, which its own examples use.
_NI_LETTERS = r"(?!BG|GB|KN|NK|NT|TN|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])"
_NI = re.compile(rf"\b{_NI_LETTERS}(?:{_GAP}\d\d){{3}}{_GAP}[A-D]\b", ANY)
_NI_NAME = one_of("NI NINO national_insurance nat_ins")
_NEAR_NI = re.compile(
    rf"\b{_NI_NAME}\b{within(25)}?\b(?P<it>[A-Z]{{2}}(?:{_GAP}\d){{5,7}}(?:{_GAP}[A-Z]\b)?)",
    ANY,
)


def emails(text: str) -> Iterator[Found]:
    """E-mail addresses, also with a space at the @ or with "at" and "dot" in words."""
    yield from found(text, "[email]", _AT, _AT_IN_WORDS, _AT_IN_BRACKETS)


def nhs_numbers(text: str) -> Iterator[Found]:
    """Ten digits whose last one checks the others; near "NHS" also those that fail the check."""
    yield from (each for each in found(text, "[NHS number]", _TEN_DIGITS) if _checks(text[each.start : each.end]))
    yield from found(text, "[NHS number]", _NEAR_NHS)


def ni_numbers(text: str) -> Iterator[Found]:
    """National Insurance numbers; after their name also those with a wrong letter or a digit too few."""
    yield from found(text, "[NI number]", _NI, _NEAR_NI)


def _checks(number: str) -> bool:
    digits = [int(digit) for digit in number if digit.isdigit()]
    return sum(digit * weight for digit, weight in zip(digits, range(10, 0, -1), strict=True)) % 11 == 0
