"""Words that somebody typed, without personal details: places and the directory's names stay."""

from sqlalchemy.orm import Session

from conversations.redaction.mask import mask
from core.places.find import find_places
from directory.organisations import organisation_names


def masked(session: Session, text: str) -> str:
    """The text as it may be kept."""
    places = [(each.start, each.end) for each in find_places(text)]
    return mask(text, places, organisation_names(session))
