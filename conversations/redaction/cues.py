"""Words after which a name is to be expected."""

import re
from dataclasses import dataclass

from conversations.redaction.patterns import ANY, one_of

_RELATIVE = (
    "(?:mother|father|sister|brother|son|daughter)[_-]in[_-]law"
    " mum mam mom mummy mother dad daddy father husband hubby wife partner son daughter brother sister nan nana nanna"
    " gran granny grandma grandmother grandad granddad grandpa grandfather aunt auntie aunty uncle cousin nephew niece"
    " grandson granddaughter stepson stepdaughter"
    " stepmum stepdad"
    " boyfriend girlfriend fiancee? friend mate dadi nani"
)
_OTHER = "neighbour neighbor carer support_worker social_worker landlord lodger flatmate tenant manager nurse"
RELATIVE, ROLE = one_of(_RELATIVE), one_of(f"{_RELATIVE} {_OTHER}")


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

_IS = r"(?:['’]?s +(?:is +)?| +(?:is|was|are)[:,]? +| *[:=] *)"
_WORD = r"[^\W\d_][\w'’-]{0,30}"
_TO_THE_END = rf"[ \t,.!–-]{{0,8}}\n?[ \t]{{0,8}}(?={_WORD}(?: {{1,3}}{_WORD}){{0,2}}[ .!x]{{0,8}}(?:\n|$))"
_TALK = one_of("speak spoke spoken speaking talk talked talking") + " (?:to|with)"
_NO_PERSON = one_of(
    "its? it['’]s whats? what['’]s thing something anything course service scheme group form place"
    " home village town road one that that['’]s"
    " team class club app charity grant they you is are"
)
_PATTERNS = (
    (rf"\b(?:sur|fore|first |last |full |maiden )?name{_IS}(?:called +)?", SURE),
    (rf"\b{one_of('mr mrs ms mx mister missus')}\b\.? *", SURE),
    (rf"\b{one_of('dr doctor miss prof professor rev reverend imam surname forename')}\b\.? +", LIKELY),
    (rf"\b{one_of('regards sincerely faithfully signed yours')}{_TO_THE_END}", LIKELY),
    (rf"\b{one_of('thanks thank_you thankyou thx ta cheers love wishes')}{_TO_THE_END}", LOOSE),
    (rf"\b(?:(?:my|his|her) name|i['’]?m|i am|this is|{_TALK}|ask(?:ed)? for) +", LOOSE),
    (rf"(?:^|[.!?\n,] *|\bit['’]?s )(?={_WORD}(?: {_WORD})? speaking\b)", LOOSE),
    (rf"(?P<thing>\b{_NO_PERSON} +(?:(?:is|was|are) +)?)?\b{one_of('called named known_as nicknamed')} +", LOOSE),
)
_CUES = tuple((re.compile(pattern, ANY), cue) for pattern, cue in _PATTERNS)
_OF_ROLE = re.compile(
    rf"\b(?P<role>{ROLE})\b(?P<name>['’]?s +(?:full |first |sur)?name{_IS})?(?:(?: +is| +was)? +(?:called|named) +| *)",
    ANY,
)
_ASIDE = re.compile(rf"\b(?P<role>{RELATIVE}) ?[,(] ?(?P<name>)", ANY)


def cues(text: str) -> dict[int, Cue]:
    """Where a name may start, and the cue that says so. A role gives the mask; the surest cue gives the trust."""
    expected: dict[int, Cue] = {}
    for pattern, cue in _CUES:
        for match in pattern.finditer(text):
            if not match.groupdict().get("thing"):
                expected.setdefault(match.end(), cue)
    for pattern in (_OF_ROLE, _ASIDE):
        for match in pattern.finditer(text):
            trusted = SURE if match["name"] else expected.get(match.end(), LOOSE)
            mask = f"[{match['role'].lower()}'s name]"
            expected[match.end()] = Cue(trusted.any_listed, trusted.any_unknown, mask)
    return expected
