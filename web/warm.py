"""Loads what the first resident would otherwise wait for."""

from core.languages.find import language_of
from core.places.find import find_place
from core.records import open_session
from core.safety.watch import watch
from directory.search import search


def warm() -> None:
    """Read places, safety rules, languages and the directory into memory."""
    find_place("Enderby")
    watch("hello")
    language_of("dobry wieczór wszystkim państwu")
    with open_session() as session:
        search(session, "lunch club", per_page=1)
