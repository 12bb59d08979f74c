"""Finds house numbers with their streets, named houses before a postcode, and the inward part of postcodes."""

import re
from collections.abc import Iterator

from conversations.redaction.lists import everyday
from conversations.redaction.patterns import ANY, found, one_of, within
from conversations.redaction.spans import Found
from core.places.postcode_tables import postcodes
from core.places.slips import DIGITS

_STREET_KIND = one_of(
    "road rd street str st lane ln avenue ave av crescent cres terrace gardens gdns grove mews"
    # These count in lower case only where they cannot be a verb ("2 shops close by").
    " (?:close|cl|drive|drv?|court|ct)(?!_(?:to|by|at|enough|me|him|her|us|there|together|home|down|up|in|for))"
    " (?-i:Way|Walk|Place|Rise|Hill|Row|Square|Green|Park|View|Yard|Croft|Gate|Fields?|Meadows?|Parade|Wharf|Bank|End)"
)
_THE_STREET = r"(?-i:The) " + one_of(
    "Green Close Crescent Drive Avenue Row Square Mews Rise Grove Lane Street Leys Croft"
)
_NO_STREET_WORD = one_of(
    "a an the of in on at to from for and n or my our his her by near down up off with is was are we i he she it that"
    " this minutes? mins? hours? hrs? days? weeks? months? years? yrs? yr miles? metres? yards? times? people carers?"
    " adults? children kids doors? houses? steps? stairs visits? calls? am pm per away local other different"
    " nights? mornings? more pounds? quid can cant cannot could who but"
)
_STREET_WORD = rf"(?!{_NO_STREET_WORD}\b)[^\W\d_][\w'’.-]{{0,24}}"
_NUMBER = r"\d{1,4} ?(?:[a-h]\b)?(?: ?[-/] ?\d{1,4}[a-h]?)?"
_FLAT = rf"{one_of('flat apartment apt unit room plot')} ?(?:no\.? ?|number )?(?:\d{{1,4}}[a-h]?|(?-i:[B-H]))\b"
_NUMBERED = re.compile(
    rf"(?<![\w£.:/-])(?:{_FLAT}[ ,]{{1,2}})?(?:(?:number|no\.?|house) )?{_NUMBER} ?,? ?"
    rf"(?:(?:{_STREET_WORD} ){{1,3}}?{_STREET_KIND}|{_THE_STREET})(?![\w'’])",
    ANY,
)
_BUILDING = r"(?:[ ,]{1,2}(?:[^\W\d_][\w'’-]{1,20} ){1,3}(?:house|court|lodge|tower|point|place|mews)\b)?"
_FLAT_ALONE = re.compile(rf"(?<!\w){_FLAT}{_BUILDING}", ANY)
_LIVES = one_of("live lives living lived resides? residing staying stays address_is address:")
_HOUSE_NUMBER = re.compile(
    rf"\b(?:house number|(?:{_LIVES}|am|is|at) (?:at )?(?:no\.?|number|num)) ?(?P<it>\d{{1,4}}[a-h]?)\b"
    r"(?! ?(?:on|of|in) (?:the )?(?:list|queue))",
    ANY,
)
_CAPITAL = r"(?-i:[A-Z])[\w'’-]{1,24}"
_LIVES_AT = re.compile(rf"\b{_LIVES} (?:at )?(?P<it>\d{{1,4}}[a-h]?[ ,]{{1,2}}{_CAPITAL}(?: {_CAPITAL})?)", ANY)
_HOUSE = one_of("House Cottage Farm Lodge Court Barn Villa Bungalow Hall Manor View Mill Grange")
_STREET_TOO = rf"(?:,? (?:{_CAPITAL} ){{1,2}}{_STREET_KIND}\b)?"
_POSTCODE_AHEAD = rf"(?={within(60)}\b[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}\b)"
_NAMED_HOUSE = re.compile(rf"\b(?:{_CAPITAL} ){{1,3}}{_HOUSE}\b{_STREET_TOO}{_POSTCODE_AHEAD}", ANY)
_INWARD = r"(?!\d(?-i:st|nd|rd|th)\b)\d[ABD-HJLNP-UW-Z]{2}"
_POSTCODE = re.compile(rf"\b[A-Z]{{1,2}} ?\d[A-Z\d]?(?P<it>(?:[ \t]{{0,3}}[-.,]?[ \t]{{0,3}}{_INWARD})+)\b", ANY)
# With letters for digits, as in "LEI0 3FD" and "le13 oab"; only around here, where the districts are known.
_POSTCODE_SLIPPED = re.compile(
    r"\b(?P<area>LE|DE|CV|NG|NN|PE) ?(?P<district>[\dOIL]{1,2})"
    r"(?P<it>[ \t]{0,3}[-.,]?[ \t]{0,3}(?P<inward>[\dOIL][ABD-HJLNP-UW-Z]{2}))\b",
    ANY,
)


def addresses(text: str) -> Iterator[Found]:
    """House numbers and flats with their streets, and named houses that a postcode follows."""
    yield from found(text, "[address]", _NUMBERED, _FLAT_ALONE, _HOUSE_NUMBER, _LIVES_AT, _NAMED_HOUSE)


def inward_postcodes(text: str) -> Iterator[Found]:
    """The second half of each full postcode, which is cut away: "LE10 0AT" becomes "LE10"."""
    yield from found(text, "", _POSTCODE)
    yield from (Found(*each.span("it"), "") for each in _POSTCODE_SLIPPED.finditer(text) if _is_postcode(each))


def _is_postcode(found: re.Match[str]) -> bool:
    """Whether a digit is among it, the district exists, and its second half is no word, as in "LE10 OUR house"."""
    area, digits, inward = found["area"].upper(), found["district"], found["inward"].lower()
    known = area + digits.translate(DIGITS) in postcodes().districts
    return known and any(map(str.isdigit, digits + inward)) and inward not in everyday()
