"""Weighs the places of a message: where the one lives who needs help, and which are only passed or visited."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from core.places.place import Place

FAMILY = (
    "mum|mom|mam|mummy|mother|dad|daddy|father|nan|nana|nanna|gran|granny|grandma|grandad|grandpa|grandmother|"
    "grandfather|husband|wife|hubby|partner|son|daughter|brother|sister|bro|sis|uncle|aunt|auntie|aunty|cousin|"
    "nephew|niece|friend|mate|neighbour|neighbor|boyfriend|girlfriend|parents|grandson|granddaughter|client|"
    "patient|tenant|lady|gentleman"
)
PERSON = re.compile(
    rf"\b(?:(?P<other>{FAMILY})s?|(?P<me>i|im|ive|we|weve|myself)|(?P<same>he|she|they|hes|shes))\b",
    re.IGNORECASE,
)
# What somebody cannot do, and what somebody far off cannot do for them.
ABLE = "cope|manage|walk|wash|dress|cook|see|hear|eat|stand|climb|remember|look after|live|do|be left|bath|shower"
NEED = re.compile(
    rf"\b(?:needs?|needing|struggl\w+|wants? (?!me\b|us\b|to (?:help|come|visit))|"
    rf"(?:can'?t|cannot|unable to) (?:{ABLE})\b|"
    r"(?:had|has|having) (?:a |another |bad |the )?(?:falls?|fallen|dementia|strokes?)|fell|keeps falling|not coping|"
    r"coming out of hospital|being discharged|look(?:ing)? after|car(?:e|ing) for)",
    re.IGNORECASE,
)
# A place that was left, or where somebody only works: what stands before it, after it, or on both sides.
LEFT = re.compile(
    r"\b(?:work(?:s|ed|ing)?(?: over| up| down| out)? (?:in|at|for)|born(?: and bred)? in|grew up in|brought up in|"
    r"(?:used to|did) (?:live|be) (?:in|at)|moved (?:\w+ )?(?:from|out of)|originally from|"
    r"came (?:\w+ )?(?:from|out of)|(?:rather|other|nearer|closer) than|instead of|not(?: in| at| from)?|"
    r"(?:hospital|fell|fallen|strokes?|falls?|accident|operation|appointments?|shopping|surgery|doctors?|gp|school|"
    r"college|uni)(?:'?s| is| was)? (?:in|at|over in))\s+(?:the )?$",
    re.IGNORECASE,
)
FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
ORIGINALLY = re.compile(r"\s+(?:originally|once|before)\b|\s+born\b", re.IGNORECASE)
GOING = re.compile(r"\b(?:mov|driv|drove|travel|transfer|com[ei]|came)\w*(?: \w+)? from\s+$", re.IGNORECASE)
ONWARD = re.compile(r"\s+(?:over |back |out |up |down )?to\s+$", re.IGNORECASE)
# A place somebody goes to for a while.
VISITED = re.compile(
    r"\b(?:go|goes|going|gone|went|get|gets|getting|trips?|travels?|travelling|drives?|driving|bus|buses|coach|train|"
    r"taxi|lift|lifts|transport|outings?|holidays?|day out)(?: out| over| down| up)? (?:to|in)\s+$",
    re.IGNORECASE,
)
# Of two places the second only tells where the first is: "Hoton nr Loughborough".
BESIDE = re.compile(
    r"[\s,(]+(?:the one )?(?:just |right )?(?:near|nr|by|outside|beside|next to|close to|not far from|on the way to|"
    r"over the border from)(?: to)?\s+",
    re.IGNORECASE,
)
# Said outright: "it's me that can't wash", "that's where the carers need to go".
MYSELF = re.compile(r"\bit'?s me (?:that|who|what)\b|\bneed (?:it|them|help) myself\b", re.IGNORECASE)
RIGHT_THERE = re.compile(r"[\s,]+(?:and |so )?that'?s where\b", re.IGNORECASE)
NEEDY, NEUTRAL, PASSED = 0, 1, 2


def visited(text: str, place: Place) -> bool:
    """Whether somebody only goes there."""
    return VISITED.search(text, max(0, place.start - 40), place.start) is not None


def heads(text: str, place: Place) -> bool:
    """Whether it stands before all else, with a comma or the like after it."""
    return place.start == 0 and place.kind != "authority" and text[place.end : place.end + 1] in tuple(",.;:")


def weights(text: str, places: Sequence[Place]) -> list[int]:
    """For each place: that of the one who needs help, one that may matter, or one that was left."""
    people = list(_people(text))
    needy = {_at(people, need.start())[1] for need in NEED.finditer(text)} - {"me", ""}
    if MYSELF.search(text):
        needy = {"me"}
    owned = [_owned(text, place, people, needy) for place in places]
    return [PASSED if _left(text, places, at) else weight for at, weight in enumerate(owned)]


def _owned(text: str, place: Place, people: list[tuple[int, str]], needy: set[str]) -> int:
    """Whether one who needs help is there; "my son needs work in Leicester" does not say where he lives."""
    if RIGHT_THERE.match(text, place.end):
        return NEEDY
    start, whose = _at(people, place.start)
    return NEUTRAL if whose not in needy or NEED.search(text, start, place.start) else NEEDY


def _left(text: str, places: Sequence[Place], at: int) -> bool:
    place = places[at]
    if at and BESIDE.fullmatch(text, places[at - 1].end, place.start):
        return True
    then = text[place.end : places[at + 1].start] if at + 1 < len(places) else ""
    before = text[max(0, place.start - 40) : place.start]
    gone = FROM.search(before) and ORIGINALLY.match(text, place.end)
    on = GOING.search(before) and ONWARD.fullmatch(then)
    return bool(LEFT.search(before) or gone or on)


def _people(text: str) -> Iterator[tuple[int, str]]:
    """Where each person is spoken of, and who it is: "me" or what they are called; "he" is the last one named."""
    named = ""
    for found in PERSON.finditer(text):
        if found["other"]:
            named = found["other"].lower()
        yield found.start(), "me" if found["me"] else named


def _at(people: list[tuple[int, str]], point: int) -> tuple[int, str]:
    """Who was spoken of last before a point of the text, and where."""
    at = bisect_left(people, (point, ""))
    return people[at - 1] if at else (0, "")
