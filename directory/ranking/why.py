"""Why a service is shown, in a few plain words: what it matches, how far it is, when it was checked."""

from collections.abc import Sequence

from directory.catalogue import Catalogue
from directory.question import Question
from directory.ranking.near import miles
from directory.ranking.order import Ranked

DOORSTEP = 0.1


def whys(ranked: Sequence[Ranked], question: Question, known: Catalogue) -> dict[str, str]:
    """The reason for each service, by id. The date checked is added where the service is read."""
    return {each.id: _why(each, question, known) for each in ranked}


def _why(each: Ranked, question: Question, known: Catalogue) -> str:
    if each.way_in:
        return "ask here: the groups below list no phone or email"
    listed = known.listed[each.id]
    told = [f"matches {' and '.join(each.labels[:2])}"] if each.labels else ["close in meaning"]
    away = miles(question.place, listed)
    if away is not None:
        told.append("less than half a mile" if away < 0.5 else f"{away:.1f} miles")
    elif "national" in listed.areas.values():
        told.append("by phone or online, anywhere")
    elif "county" in listed.areas.values():
        told.append("for all of Leicestershire")
    return " · ".join(told)
