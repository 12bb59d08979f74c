"""Finds phone numbers, and knows which of them are nobody's secret."""

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from conversations.redaction.patterns import ANY, found, one_of, within
from conversations.redaction.spans import Found, Span
from core.facts import facts

CRISIS = ("116 123", "116 000")  # known to all, whether a fact or not

_GAP = r"[ \t().\-–]{0,2}"
_BRITISH = rf"(?:(?:\+|00){_GAP}44{_GAP}\(?[0oO]?\)?|44(?=[ \t]?7)|[0oO])(?:{_GAP}[\doO]){{8,10}}"
_ABROAD = rf"(?:\+|00)[1-9](?:{_GAP}\d){{7,14}}"
_MOBILE_WITHOUT_NOUGHT = r"7\d{3}[ -]?\d{3}[ -]?\d{3}"
_PHONE = re.compile(rf"(?<![\w.£/+-])\(?(?:{_BRITISH}|{_ABROAD}|{_MOBILE_WITHOUT_NOUGHT})(?![\w/])")
_CUE = one_of("ring call phone tel telephone mobile mob landline text fax extension ext")
_AFTER_CUE = re.compile(rf"\b{_CUE}\b{within(25)}(?<![\w£])(?P<it>\d(?:[ -]?\d){{5,11}})(?![\w/])", ANY)
_DIGIT = one_of("oh o zero nought one two three four five six seven eight nine double treble triple hundred")
_IN_WORDS = re.compile(rf"\b(?:{_DIGIT}[ ,-]{{1,2}}){{7,16}}{_DIGIT}\b", ANY)


def phones(text: str) -> Iterator[Found]:
    """Phone numbers, British or not, too long or too short by a digit, with "o" for nought, or in words."""
    yield from found(text, "[phone]", _PHONE, _IN_WORDS, _AFTER_CUE)


def public_phones(text: str) -> list[Span]:
    """Where a number stands that the council's facts give out, however it is spaced."""
    return [match.span() for match in _public().finditer(text)]


@lru_cache
def _public() -> re.Pattern[str]:
    given_out = {str(fact.value) for fact in facts().values() if fact.type == "phone"}
    # Numbers as short as 999 are never taken for a person's, and "101" may be an age.
    either = "|".join(_any_spelling(number) for number in sorted({*CRISIS, *given_out}) if len(number) > 3)
    return re.compile(rf"(?<!\d)(?=[\d(+])\(?(?:{either})(?![ -]?\d)")


def _any_spelling(number: str) -> str:
    digits = phonenumbers.normalize_digits_only(number)
    start = r"(?:(?:\+|00)44 ?\(?0?\)?|0)" if digits[0] == "0" else digits[0]
    return r"[ ().-]{0,2}".join([start, *digits[1:]])
