"""Why a service is shown, in a few plain words: what it matches, how far it is, which wishes it meets."""

from collections.abc import Sequence

from directory.question import Question
from directory.ranking.near import miles
from directory.ranking.order import Ranked


def whys(ranked: Sequence[Ranked], question: Question) -> dict[str, str]:
    """The reason for each service, by id. The date checked is added where the service is read."""
    return {each.id: _why(each, question) for each in ranked}


def _why(each: Ranked, question: Question) -> str:
    if each.way_in:
        return "ask here: the service above lists no phone or email"
    told = [f"matches {' and '.join(each.labels[:2])}"] if each.labels else ["close in meaning"]
    away, kinds = miles(question.place, each.listed), each.listed.areas.values()
    if away is not None:
        told.append("less than half a mile" if away < 0.5 else f"{away:.1f} miles")
    elif "national" in kinds:
        told.append("by phone or online, anywhere")
    elif "county" in kinds:
        told.append("for all of Leicestershire")
    return " · ".join((*told, *each.suits))
