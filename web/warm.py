"""Loads what the first resident would otherwise wait for."""

from conversations.redaction.mask import mask
from core.languages.find import language_of
from core.places.find import find_place
from core.records import open_session
from core.safety.watch import watch
from directory.organisations import organisation_names
from web.desk.asked import Asked
from web.desk.found import find


def warm() -> None:
    """Read places, safety rules, languages and the directory into memory."""
    find_place("Enderby")
    watch("helo")
    language_of("dobry wieczór wszystkim państwu")
    with open_session() as session:
        find(session, Asked(q="lunsh club"), None)
        mask("me and zbignev", (), organisation_names(session))
