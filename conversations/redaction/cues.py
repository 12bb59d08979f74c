"""Words after which a name is to be expected."""

import re
from dataclasses import dataclass

ROLE = (
    r"mum|mam|mom|mummy|mother|dad|daddy|father|husband|hubby|wife|partner|son|daughter|brother|sister|nan|nana|nanna|gran|granny"
    r"|grandma|grandmother|grandad|granddad|grandpa|grandfather|aunt|auntie|aunty|uncle|cousin|nephew|niece|grandson|granddaughter"
    r"|stepson|stepdaughter|stepmum|stepdad|mother in law|father in law|sister in law|brother in law|son in law|daughter in law"
    r"|mother-in-law|father-in-law|sister-in-law|brother-in-law|boyfriend|girlfriend|friend|mate|neighbour|neighbor|carer"
    r"|support worker|social worker|landlord|lodger|flatmate|tenant|manager|nurse|mom|dadi|nani"
)


@dataclass(frozen=True)
class Cue:
    """How far the word after it is trusted to be a name, and what its mask says.

    A name with a capital, or one from the lists that means nothing else, follows any cue.
    `any_listed`: also a listed name that is an everyday word, in lower case ("mrs brown").
    `any_unknown`: also a lower-case word that nobody knows ("name is zbigniewicz").
    """

    any_listed: bool
    any_unknown: bool
    mask: str = "[name]"


SURE, LIKELY, LOOSE = Cue(True, True), Cue(False, True), Cue(False, False)

_WORD = r"[^\W\d_][\w'’-]{0,30}"
_IS = r"(?:['’]?s[ ]+(?:is[ ]+)?|[ ]+(?:is|was|are)[:,]?[ ]+|[ ]*[:=][ ]*)"
_PATTERNS: tuple[tuple[re.Pattern[str], Cue], ...] = tuple(
    (re.compile(pattern, re.I), cue)
    for pattern, cue in (
        (rf"\b(?:sur|fore|first[ ]|last[ ]|full[ ]|maiden[ ])?name{_IS}(?:called[ ]+)?", SURE),
        (r"\b(?:mr|mrs|ms|mx|mister|missus)\b\.?[ ]*", SURE),
        (r"\b(?:dr|doctor|miss|prof|professor|rev|reverend|imam|surname|forename)\b\.?[ ]+", LIKELY),
        (rf"\b(?:regards|sincerely|faithfully|signed|yours)[ \t,.!–-]*\n?[ \t]*(?={_WORD}(?:[ ]+{_WORD}){{0,2}}[ .!x]*(?:\n|$))", LIKELY),
        (rf"\b(?:thanks|thank you|thankyou|thx|ta|cheers|love|wishes|from)[ \t,.!–-]*\n?[ \t]*(?={_WORD}(?:[ ]+{_WORD}){{0,2}}[ .!x]*(?:\n|$))", LOOSE),
        (r"\b(?:my|his|her) name[ ]+", LOOSE),
        (r"\b(?:i['’]?m|i am|this is|(?:speak|spoke|spoken|talk|talked|talking|speaking) (?:to|with)|ask(?:ed)? for)[ ]+", LOOSE),
        (r"(?:^|[.!?\n,][ ]*|\bit['’]?s[ ])(?=[^\W\d_][\w'’-]{1,30}(?:[ ][^\W\d_][\w'’-]{1,30})?[ ](?:here|speaking)\b)", LOOSE),
    )
)  # fmt: skip
_CALLED = re.compile(
    r"(\b(?:it|its|it['’]s|what|what['’]s|whats|thing|something|anything|course|service|scheme|group|form|place|home|one|that|that['’]s|team|class|club|app|charity|grant|they|you|is|are)[ ]+(?:is[ ]+|was[ ]+|are[ ]+)?)?"
    r"\b(?:called|named|known as|nicknamed)[ ]+",
    re.I,
)
_OF_ROLE = re.compile(
    rf"\b({ROLE})(?:['’]?s[ ]+(?:full[ ]|first[ ]|sur)?name{_IS}|[ ]+(?:is[ ]+|was[ ]+)?(?:called|named)[ ]+|[ ]*[,(][ ]*|[ ]+)",
    re.I,
)


def cues(text: str) -> dict[int, Cue]:
    """Where a name may start, and the cue that says so. A role's cue gives the mask; the surest one gives the trust."""
    found: dict[int, Cue] = {}
    for pattern, cue in _PATTERNS:
        for match in pattern.finditer(text):
            found.setdefault(match.end(), cue)
    for match in _CALLED.finditer(text):
        if not match.group(1):
            found.setdefault(match.end(), LOOSE)
    for match in _OF_ROLE.finditer(text):
        trusted = found.get(match.end(), LOOSE)
        named = "name" in match.group()[len(match.group(1)) :].lower()
        found[match.end()] = Cue(trusted.any_listed or named, trusted.any_unknown or named, f"[{_role(match)}'s name]")
    return found


def _role(match: re.Match[str]) -> str:
    return match.group(1).lower()
