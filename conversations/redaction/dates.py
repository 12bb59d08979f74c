"""Finds dates of birth, and ages so great that few people have them."""

import re
from collections.abc import Iterator

from conversations.redaction.patterns import ANY, found, one_of, within
from conversations.redaction.spans import Found

_MONTH = one_of("jan feb mar apr may jun jul aug sep oct nov dec") + "[a-z]{0,6}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:['’]?\d{2}|(?:19|20)\d{2})"
_DATES = (
    r"\d{1,2} ?[/.\- ] ?\d{1,2} ?[/.\- ] ?(?:\d{4}|\d{2})",
    r"\d{4}[/.-]\d{1,2}[/.-]\d{1,2}",
    rf"{_DAY}(?: of)?[ ,-]{{0,2}}{_MONTH}(?:[ ,-]{{0,2}}{_YEAR}\b)?",
    rf"{_MONTH} {_DAY}(?:[ ,]{{1,2}}{_YEAR}\b)?",
    r"(?:19|20)\d{2}|\d{6,8}",
)
_DATE = rf"(?P<it>(?:{'|'.join(_DATES)})(?!\d))"
_BIRTH = one_of(r"d\.?_?o\.?_?b\b\.? d/o/b dates?_of_birth date_ov birth[_-]?da(?:y|te) b-?day born year_of_birth")
_AFTER_BIRTH = re.compile(rf"\b{_BIRTH}{within(30)}?\b{_DATE}", ANY)
_BEFORE_BIRTH = re.compile(rf"(?<![\w/]){_DATE}[ ,(]{{1,3}}(?:is |was )?(?:(?:my|his|her|their|the) )?{_BIRTH}", ANY)
_LONG_AGO = re.compile(
    rf"(?<![\w/])(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]|{_DAY}(?: of)? {_MONTH},? |{_MONTH} {_DAY},? )19[0-5]\d(?!\d)", ANY
)

_UNITS = one_of("one two three four five six seven eight nine")
_COUNT = rf"(?:9\d|10\d|11[02-9]|ninety(?:[ -]{_UNITS})?|a hundred)"
_YEARS = r"[ -]?(?:years?|yrs?|yr|y)[ -]?(?:(?:old|o)\b|of age\b|young\b)|[ -]?(?:yo|y/o)\b"
_NO_YEARS = (
    r"(?![\d:.,£%/-]{0,9}\d| ?(?:%|p\b|"
    + one_of("pound quid min mile day week month hour hr per_?cent or_over people of\\b degree kg stone cm mm [ap]m\\b")
    + "))"
)
_WHO = one_of(
    "aged? age_is age: i['’]?m i_am s?he_is s?he_was"
    " s?he_will_be s?he['’]?ll_be s?he['’]?s who_is who['’]?s they_are they['’]re turn(?:ed|s|ing)"
    " nearly almost is (?:mum|mam|mother|dad|father|nan|gran|husband|wife)(?:['’]?s)? nana"
    " grandma grandad aunt auntie uncle neighbour lady man"
)
_AGE_THEN_YEARS = re.compile(rf"\b{_COUNT}(?:{_YEARS})", ANY)
_AGED = re.compile(rf"(?<!number )\b{_WHO}[ ,(]{{1,3}}(?:(?:is|now|nearly|only) )?(?P<it>{_COUNT})\b{_NO_YEARS}", ANY)
_BETWEEN_COMMAS = re.compile(r"[,(] ?(?P<it>9\d|10\d)(?=[,)]| and\b| s?he\b)")


def births(text: str) -> Iterator[Found]:
    """Dates next to "born", "dob" or "birthday", and full dates so long ago that they can be little else."""
    yield from found(text, "[date of birth]", _AFTER_BIRTH, _BEFORE_BIRTH, _LONG_AGO)


def great_ages(text: str) -> Iterator[Found]:
    """Ages of 90 and more."""
    yield from found(text, "90 or over", _AGE_THEN_YEARS, _AGED, _BETWEEN_COMMAS)
