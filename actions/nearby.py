"""Services near the person, said with honest words about how well they fit."""

from actions.saying import Saying
from core.places.place import Place
from directory.found import Results
from directory.search import search

SHOWN = 4


def say_services(
    saying: Saying, query: str, topic: str | None = None, nothing: str = "search_nothing", **slots: str
) -> bool:
    """Search for `query` near the turn's place and say what was found, or the words `nothing` with their slots.

    Returns whether anything fits well.
    """
    count = not saying.turn.test
    found = search(saying.session, query, place=saying.turn.place, topic=topic, per_page=SHOWN, count=count)
    if found.unmet or not found.services:
        saying.words(nothing, **slots)
        return False
    say_found(saying, found)
    return not found.weaker


def say_found(saying: Saying, found: Results, *, ask_place: bool = True) -> None:
    """Show what a search found, and ask for a place when none is known, unless that was asked already."""
    id, slots = _lead(found)
    saying.services(found.services, id, **slots)
    if found.place is None and ask_place:
        saying.words("search_tell_place")


def _lead(found: Results) -> tuple[str, dict[str, str]]:
    known = "search_weaker" if found.weaker else "search_found"
    place: Place | None = found.place
    return (known, {}) if place is None else (f"{known}_near", {"place": place.name})
