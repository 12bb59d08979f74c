"""Main contacts of councils and charities: they help with everything, so they lead only where they are asked for."""

from directory.index.listed import Listed
from directory.question import Question
from directory.text.normal import stems

DESK = 0.7
ASKED_BY = frozenset(stems("council customer switchboard office contact social asc"))
NEEDS = frozenset({"district council", "care assessment"})


def desk(question: Question, listed: Listed) -> float:
    """A factor below 1 for a main contact that was not asked for."""
    if "desk" not in listed.traits:
        return 1.0
    asked = NEEDS & {need.name for need in question.needs} or ASKED_BY & question.stems
    return 1.0 if asked else DESK
