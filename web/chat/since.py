"""What has changed about services since a chat showed them: a mistake was reported, or they are not listed now."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from core import clock
from directory.exporting.listed import listed_among
from directory.reports import being_checked
from directory.warning import BEING_CHECKED, NOT_LISTED

Card = dict[str, Any]


def as_of_now(session: Session, lists: Iterable[list[Card]]) -> list[list[Card]]:
    """The same cards, each saying what holds today."""
    told = list(lists)
    ids = {card["id"] for cards in told for card in cards}
    if not ids:
        return told
    doubted, listed = being_checked(session, ids), listed_among(session, ids, clock.today())
    return [[_now(card, doubted, listed) for card in cards] for cards in told]


def _now(card: Card, doubted: set[str], listed: set[str]) -> Card:
    warning = card["warning"] if card["id"] in listed else NOT_LISTED
    return card | {"warning": warning, "being_checked": BEING_CHECKED if card["id"] in doubted else ""}
