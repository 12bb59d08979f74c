"""Finds dates of birth, and ages so great that few people have them."""

import re
from collections.abc import Iterator

from conversations.redaction.spans import HIDDEN, Found

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:['’]?\d{2}|(?:19|20)\d{2})"
_DATE = (
    rf"(?:\d{{1,2}}[ ]?[/.\- ][ ]?\d{{1,2}}[ ]?[/.\- ][ ]?(?:\d{{4}}|\d{{2}})|\d{{4}}[/.-]\d{{1,2}}[/.-]\d{{1,2}}"
    rf"|{_DAY}(?: of)?[ ,-]{{0,2}}{_MONTH}(?:[ ,-]{{1,2}}{_YEAR}\b)?|{_MONTH}[ ]{_DAY}(?:[ ,]{{1,2}}{_YEAR}\b)?"
    r"|(?:19|20)\d{2}|\d{6,8})(?!\d)"
)
_BIRTH = r"(?:d\.?[ ]?o\.?[ ]?b\b\.?|d/o/b|dates? of birth|date ov birth|birth[ -]?date|birth[ -]?day|bday|b-day|born|year of birth)"
_AFTER_BIRTH = re.compile(rf"\b{_BIRTH}[^\d\n{HIDDEN}]{{0,30}}?\b({_DATE})", re.I)
_BEFORE_BIRTH = re.compile(rf"(?<![\w/])({_DATE})[ ,(]{{1,3}}(?:is |was )?(?:my |his |her |their |the )?{_BIRTH}", re.I)
_LONG_AGO = re.compile(
    rf"(?<![\w/])(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]|{_DAY}(?: of)? {_MONTH},? |{_MONTH} {_DAY},? )19[0-5]\d(?!\d)", re.I
)

_COUNT = r"(?:9\d|1[01]\d|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|a hundred)"
_NOT_YEARS = r"(?![\d:.,£%/-]*\d|[ ]?(?:%|p\b|pound|quid|min|mile|day|week|month|hour|hr|per ?cent|or over|people|of\b|degree|kg|stone|cm|mm|[ap]m\b))"
_YEARS = r"[ -]?(?:years?|yrs?|yr|y)[ -]?(?:(?:old|olds|o)\b|of age\b|young\b)|[ -]?(?:yo|y/o)\b"
_AGE_THEN_YEARS = re.compile(rf"\b({_COUNT}(?:{_YEARS}))", re.I)
_AGED = re.compile(
    r"\b(?:aged?|age is|age:|i['’]?m|i am|he is|he['’]?s|she is|she['’]?s|who is|who['’]?s|they are|they['’]re|turned|turns|turning"
    rf"|nearly|almost|mum|mam|mother|dad|father|nan|nana|gran|grandma|grandad|aunt|auntie|uncle|husband|wife|neighbour"
    rf"|lady|man|(?:mum|dad|mother|father|nan|gran|husband|wife)['’]?s|is)[ ,(]{{1,3}}(?:is |now |nearly |only )?({_COUNT})\b{_NOT_YEARS}",
    re.I,
)


_BETWEEN_COMMAS = re.compile(r"[,(] ?(9\d|1[01]\d)(?=[,)]| and\b| s?he\b)")


def births(text: str) -> Iterator[Found]:
    """Dates next to "born", "dob" or "birthday", and full dates so long ago that they can be little else."""
    for pattern in (_AFTER_BIRTH, _BEFORE_BIRTH):
        yield from (Found(*found.span(1), "[date of birth]") for found in pattern.finditer(text))
    yield from (Found(*found.span(), "[date of birth]") for found in _LONG_AGO.finditer(text))


def great_ages(text: str) -> Iterator[Found]:
    """Ages of 90 and more."""
    for pattern in (_AGE_THEN_YEARS, _AGED, _BETWEEN_COMMAS):
        yield from (Found(*found.span(1), "90 or over") for found in pattern.finditer(text))
