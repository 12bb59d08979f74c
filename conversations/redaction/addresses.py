"""Finds house numbers with their streets, named houses before a postcode, and the inward part of postcodes."""

import re
from collections.abc import Iterator

from conversations.redaction.spans import HIDDEN, Found

MASK = "[address]"

_KIND = (
    r"(?:road|rd|street|str|st|close|cl|lane|ln|avenue|ave|av|drive|dr|drv|crescent|cres|court|ct|way|place|terrace|gardens|gdns"
    r"|grove|rise|hill|row|walk|mews|square|green|park|view|yard|croft|gate|fields?|meadows?|parade|wharf|bank|end|fold|leys)"
)
_NUMBER = r"(?:\d{1,4}[ ]?(?:[a-h]\b)?(?:[ ]?[-/][ ]?\d{1,4}[a-h]?)?)"
_FLAT = r"(?:(?:flat|apartment|apt|unit|room|bungalow|plot)[ ]?(?:no\.?[ ]?|number )?(?:\d{1,4}[a-h]?|[a-h])\b)"
_NO_STREET_WORD = (
    r"(?!(?:a|an|the|of|in|on|at|to|from|for|and|or|my|our|his|her|by|near|down|up|off|with|is|was|are|we|i|he|she|it|that|this"
    r"|minutes?|mins?|hours?|hrs?|hr|days?|weeks?|months?|years?|yrs?|yr|miles?|metres?|yards?|times?|people|carers?|children|kids|doors?"
    r"|houses?|steps?|stairs|visits?|calls?|am|pm|per|away|old|long|local|other|different|nights?|mornings?|more|pounds?|quid)\b)"
)
_STREET_WORD = rf"{_NO_STREET_WORD}[^\W\d_][\w'’.-]{{0,24}}"
_STREET = rf"(?:{_STREET_WORD}[ ]){{1,3}}?{_KIND}\b|The[ ](?:Green|Close|Crescent|Drive|Avenue|Row|Square|Mews|Rise|Grove|Lane|Street|Leys|Croft)\b"
_NUMBERED = re.compile(
    rf"(?<![\w£.:/-])(?:{_FLAT}[ ,]{{1,2}})?(?:(?:number|no\.?|house)[ ])?{_NUMBER}[ ]?,?[ ]?(?:{_STREET})(?![\w'’])",
    re.I,
)
_FLAT_ALONE = re.compile(
    rf"(?<!\w){_FLAT}(?:[ ,]{{1,2}}(?:[^\W\d_][\w'’-]{{1,20}}[ ]){{1,3}}(?:house|court|lodge|tower|point|place|mews)\b)?",
    re.I,
)
_HOUSE_NUMBER = re.compile(
    r"\b(?:house[ ]number|(?:live|lives|living|lived|resid(?:es?|ing)|am|is|at|number)[ ](?:at[ ])?(?:no\.?|number|num))[ ]?(\d{1,4}[a-h]?)\b(?![ ]?(?:on|of|in)[ ](?:the[ ])?(?:list|queue))",
    re.I,
)
_LIVES_AT = re.compile(
    r"\b(?:(?:live|lives|living|lived|staying|stays)[ ]at|address[ ](?:is|:)|address:)[ ]?(\d{1,4}[a-h]?[ ,]{1,2}[^\W\d_][\w'’-]{1,24}(?:[ ](?-i:[A-Z])[\w'’-]{1,24})?)",
    re.I,
)
_NAMED_HOUSE = re.compile(
    r"\b((?:(?-i:[A-Z])[\w'’]{1,20}[ ]){1,3}(?:House|Cottage|Farm|Lodge|Court|Barn|Villa|Bungalow|Hall|Manor|View|Mill|Grange|Croft)"
    rf"(?:[ ,]{{1,2}}(?:(?-i:[A-Z])[\w'’]{{1,20}}[ ]){{1,2}}{_KIND}\b)?)(?=[^.!?\n\d{HIDDEN}]{{0,60}}\b[A-Z]{{1,2}}\d[A-Z\d]?[ ]?\d[A-Z]{{2}}\b)",
    re.I,
)
_INWARD = r"\d[ABD-HJLNP-UW-Z]{2}"
_POSTCODE = re.compile(
    rf"\b[A-Z]{{1,2}}[ ]?\d[A-Z\d]?((?:[ \t]{{0,3}}[-.,]?[ \t]{{0,3}}(?!\d(?-i:st|nd|rd|th)\b){_INWARD})+)\b", re.I
)
_POSTCODE_WITH_O = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?([ ]?O(?!UR|NE|WN|LD|UT|FF)[ABD-HJLNP-UW-Z]{2})\b")


def addresses(text: str) -> Iterator[Found]:
    """House numbers and flats with their streets, and named houses that a postcode follows."""
    for pattern in (_NUMBERED, _FLAT_ALONE):
        yield from (Found(*found.span(), MASK) for found in pattern.finditer(text))
    for pattern in (_HOUSE_NUMBER, _LIVES_AT, _NAMED_HOUSE):
        yield from (Found(*found.span(1), MASK) for found in pattern.finditer(text))


def inward_postcodes(text: str) -> Iterator[Found]:
    """The second half of each full postcode, which is cut away: "LE10 0AT" becomes "LE10"."""
    for pattern in (_POSTCODE, _POSTCODE_WITH_O):
        yield from (Found(*found.span(1), "") for found in pattern.finditer(text))
