"""What a service's own words say for certain about reaching and using it."""

import re

from directory.text.normal import words
from directory.text.synonyms import synonyms

TOLD = {
    "wheelchair": re.compile(r"wheelchair|step.free|accessible|level access|changing places|hoist", re.IGNORECASE),
    "online": re.compile(r"\bonline\b|\bwebsite\b|web pages|\bzoom\b|\bvideo call", re.IGNORECASE),
    "phone": re.compile(
        r"\bby phone\b|help ?line|advice ?line|\binfoline\b|\bline\b|phone contact|phone calls", re.IGNORECASE
    ),
}
DESK = re.compile(
    r"customer services?( centre)?$|^main office$|^main council contact|^first point of contact", re.IGNORECASE
)


def traits_of(name: str, told: str) -> frozenset[str]:
    """The traits in the name and in all the words `told` of a service; "desk" is a main contact, not a service."""
    found = {trait for trait, pattern in TOLD.items() if pattern.search(f"{name} {told}")}
    return frozenset(found | ({"desk"} if DESK.search(name) else set()))


def languages_of(told: str) -> frozenset[str]:
    """The languages beside English that the words `told` of a service speak of."""
    return frozenset(words(told)) & synonyms().languages
