"""Finds e-mail addresses, phone numbers, NHS numbers and National Insurance numbers."""

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from conversations.redaction.spans import HIDDEN, Found, Span
from core.facts import facts

PUBLIC = ("999", "111", "101", "112", "116 123", "116 000")  # emergency and crisis lines, in facts or not

_AT = re.compile(r"(?<![\w.+-])[\w.+-]+[ \t]?@[ \t]?[\w-]+(?:[.,][ \t]?[\w-]+)*")
_AT_IN_WORDS = re.compile(r"(?<![\w.+-])[\w.+-]+ \(?at\)? (?:[\w-]+ ){1,2}\(?dot\)? ?\w+(?: \(?dot\)? ?\w+)?", re.I)
_SEPARATED = r"[ \t().\-–]{0,2}"
_BRITISH = rf"(?:(?:\+|00){_SEPARATED}44{_SEPARATED}\(?[0oO]?\)?|44(?=[ \t]?7)|[0oO])(?:{_SEPARATED}[\doO]){{8,10}}"
_ABROAD = rf"(?:\+|00)[1-9](?:{_SEPARATED}\d){{7,14}}"
_MOBILE_WITHOUT_ZERO = r"7\d{3}[ -]?\d{3}[ -]?\d{3}"
_PHONE = re.compile(rf"(?<![\w.£/+-])\(?(?:{_BRITISH}|{_ABROAD}|{_MOBILE_WITHOUT_ZERO})(?![\w/])")
_AFTER_CUE = re.compile(
    rf"\b(?:ring|call|phone|tel|telephone|mobile|mob|landline|text|fax|extension|ext)\b[^\d\n£{HIDDEN}]{{0,25}}"
    r"(?<![\w£])(\d(?:[ -]?\d){5,11})(?![\w/])",
    re.I,
)
_DIGIT_WORD = r"(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple|hundred)"
_IN_WORDS = re.compile(rf"\b(?:{_DIGIT_WORD}[ ,-]{{1,2}}){{7,16}}{_DIGIT_WORD}\b", re.I)
_TEN_DIGITS = re.compile(r"(?<![\d.£-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![ -]?\d)")
_NEAR_NHS = re.compile(rf"\bNHS\b[^\d\n{HIDDEN}]{{0,40}}(\d(?:[ -]?\d){{7,11}})(?!\d)", re.I)
_NI_LETTERS = r"(?!BG|GB|KN|NK|NT|TN|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])"
_NI = re.compile(rf"\b{_NI_LETTERS}[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D]\b", re.I)
_NEAR_NI = re.compile(
    rf"\b(?:NI|NINO|national insurance|nat ins)\b[^\d\n{HIDDEN}]{{0,25}}?\b([A-Z]{{2}}(?:[ -]?\d){{5,7}}(?:[ -]?[A-Z]\b)?)",
    re.I,
)


def emails(text: str) -> Iterator[Found]:
    """E-mail addresses, also with a space at the @ or with "at" and "dot" in words."""
    yield from (Found(*found.span(), "[email]") for pattern in (_AT, _AT_IN_WORDS) for found in pattern.finditer(text))


def phones(text: str) -> Iterator[Found]:
    """Phone numbers, British or not, too long or too short by a digit, with "o" for nought, or in words."""
    for pattern in (_PHONE, _IN_WORDS):
        yield from (Found(*found.span(), "[phone]") for found in pattern.finditer(text))
    yield from (Found(*found.span(1), "[phone]") for found in _AFTER_CUE.finditer(text))


def public_phones(text: str) -> list[Span]:
    """Where a number stands that the council's facts give out, which is nobody's secret."""
    return [found.span() for found in _public().finditer(text)]


def nhs_numbers(text: str) -> Iterator[Found]:
    """Ten digits whose last one checks the others; near "NHS" also those that fail the check."""
    yield from (Found(*found.span(), "[NHS number]") for found in _TEN_DIGITS.finditer(text) if _checks(found.group()))
    yield from (Found(*found.span(1), "[NHS number]") for found in _NEAR_NHS.finditer(text))


def ni_numbers(text: str) -> Iterator[Found]:
    """National Insurance numbers; after their name also those with a wrong letter or digit too few."""
    yield from (Found(*found.span(), "[NI number]") for found in _NI.finditer(text))
    yield from (Found(*found.span(1), "[NI number]") for found in _NEAR_NI.finditer(text))


def _checks(number: str) -> bool:
    digits = [int(digit) for digit in number if digit.isdigit()]
    return sum(digit * weight for digit, weight in zip(digits, range(10, 0, -1), strict=True)) % 11 == 0


@lru_cache
def _public() -> re.Pattern[str]:
    given_out = [str(fact.value) for fact in facts().values() if fact.type == "phone"]
    return re.compile("|".join(_any_spelling(number) for number in {*PUBLIC, *given_out}))


def _any_spelling(number: str) -> str:
    national = phonenumbers.normalize_digits_only(number)
    international = (
        rf"(?:(?:\+|00)44[ ]?\(?0?\)?|0){_spaced(national[1:])}" if national[0] == "0" else _spaced(national)
    )
    return rf"(?<!\d)\(?{international}(?![ -]?\d)"


def _spaced(digits: str) -> str:
    return r"[ ().-]{0,2}".join(digits)
