"""Who a message is about: the person typing, someone they know, or someone they work with."""

import re

from answers.spoken import About

FAMILY = (
    "mum|mom|mam|mummy|mother|dad|daddy|father|nan|nana|nanna|gran|granny|grandma|grandad|grandpa|grandmother|"
    "grandfather|husband|wife|hubby|partner|son|daughter|lad|lass|brother|sister|bro|sis|uncle|aunt|auntie|aunty|cousin|"
    "nephew|niece|friend|mate|neighbour|neighbor|boyfriend|girlfriend|in-law|inlaws|parents|grandson|"
    "granddaughter|stepdad|stepmum|relative"
)
WORK = "client|patient|customer|caller|tenant|lady|gentleman|bloke|chap|resident"
# Names that people call their own by: no "my" is needed before them.
CALLED = "mum|mam|mummy|dad|daddy|nan|nana|nanna|gran|granny|grandma|grandad|grandpa"
SOMEONE = re.compile(
    rf"\b(?:(?:my|our|his|her|a|the|me|ma)\s+(?:\w+\s+)?(?:{FAMILY})|{CALLED})(?:s|'s)?\b", re.IGNORECASE
)
# "I need a cleaner for my mum": the help is for her. "I need a rest from caring for my mum" is not.
FOR_SOMEONE = re.compile(
    rf"(?<!care )(?<!cares )(?<!cared )(?<!caring )(?<!carer )\bfor (?:(?:my|our|me) (?:\w+ )?(?:{FAMILY})|{CALLED})\b",
    re.IGNORECASE,
)
CLIENT = re.compile(rf"\b(?:a|my|our|the|one of my)\s+(?:\w+\s+)?(?:{WORK})s?\b", re.IGNORECASE)
# Somebody to whom something is done, or who says what they want, speaks of themselves whoever else is named.
DONE_TO_ME = (
    "hit|hits|hitting|hurt|hurts|hurting|beat|beats|kicks?|punch(?:es|ed)?|slap(?:s|ped)?|strangled?|choked?|raped?|"
    "threaten(?:s|ed)?|controls?|follows?|scares?|frightens?|forces?|locks?|touch(?:es|ed)?|"
    "shouts? at|screams? at|spits? at"
)
SELF = re.compile(
    rf"^(?:just|only|it'?s)? ?me\W*$|\b(?:for (?:me|myself)|about me|it'?s me|i am the one|myself|(?:{DONE_TO_ME}) me|"
    r"i (?:just )?(?:want|wanna|feel|need|cant|can'?t|dont want|don'?t want)|im (?:scared|going to|gonna))\b",
    re.IGNORECASE,
)


SOMEBODY_OF_THEIRS = re.compile(rf"\b({FAMILY})(?:s|'s)?\b", re.IGNORECASE)


def relation(text: str) -> str:
    """What the person whom `text` speaks of is to the one who types, in their word ("mum"); "" when it does not say."""
    spoken_of = SOMEONE.search(text)
    named = SOMEBODY_OF_THEIRS.search(spoken_of[0]) if spoken_of else None
    return named[1].lower() if named else ""


def about(text: str) -> About | None:
    """Whom `text` speaks of; None when it does not say."""
    if SELF.search(text) and not FOR_SOMEONE.search(text):
        return "self"
    if SOMEONE.search(text):
        return "someone"
    return "client" if CLIENT.search(text) else None
