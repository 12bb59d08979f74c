"""What must hold before a move, each gate a question with a plain answer why not."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from answers.life.moves import Gate
from answers.life.quorum import count
from answers.life.records import Signoff, Urgent, Writer
from answers.life.words import faults
from answers.records import LIVE, AnswerVersion
from core.accounts.account import Account


@dataclass(frozen=True)
class Asked:
    """A move that somebody wants to make."""

    session: Session
    version: AnswerVersion
    by: Account
    reason: str


def why_not(gate: Gate, asked: Asked) -> str:
    """Why the gate is shut, in plain words; "" when it is open."""
    return GATES[gate](asked)


def _reason(asked: Asked) -> str:
    return "" if asked.reason.strip() else "Say why."


def _plain_words(asked: Asked) -> str:
    found = faults(asked.version)
    return f"These words are not ready: {found[0]}." if found else ""


def _enough_members(asked: Asked) -> str:
    said = count(asked.session, asked.version)
    return "" if said.enough_members else f"{said.people} people have told us so far. {said.needed} must."


def _clear_enough(asked: Asked) -> str:
    said = count(asked.session, asked.version)
    return "" if said.clear_enough else f"{said.clear} of {said.people} people found it clear. It must be 3 in 4."


def _no_red_card(asked: Asked) -> str:
    return "A red card has no reply yet." if count(asked.session, asked.version).open_red_cards else ""


def _another_person(asked: Asked) -> str:
    """Who wrote the words cannot judge them."""
    wrote = asked.session.get(Writer, (asked.version.id, asked.by.id))
    return "You wrote these words. Somebody else must do this." if wrote else ""


def _not_signed_by_you(asked: Asked) -> str:
    """Nobody signs both for the service and for safety."""
    service = asked.session.get(Signoff, (asked.version.id, "service"))
    return "You signed these words. Somebody else must do this." if service and service.officer == asked.by.id else ""


def _about_safety(asked: Asked) -> str:
    return "" if "safety" in asked.version.tags else "These words are not about safety."


def _not_about_safety(asked: Asked) -> str:
    return "These words are about safety. The safeguarding lead must sign them." if not _about_safety(asked) else ""


def _first_words_live(asked: Asked) -> str:
    """A translation can be said only beside the very words that it translates."""
    if asked.version.hangs_on is None:
        return ""
    first = asked.session.get_one(AnswerVersion, asked.version.hangs_on)
    return "" if first.state in LIVE else "The English words have changed. Translate the new ones."


def _was_live(asked: Asked) -> str:
    return "" if asked.version.live_from else "These words were never live."


def _second_officer(asked: Asked) -> str:
    told = asked.session.get(Urgent, asked.version.id)
    if told is None:
        return "One officer must ask for this first, and another agree."
    return "You asked for this. A second officer must agree." if told.asked_by == asked.by.id else ""


def _not_left_silent(asked: Asked) -> str:
    """Safety words are never withheld: they are changed, or taken back to earlier ones."""
    told = "safety" in asked.version.tags
    return "Safety words cannot be taken away. Go back to the words before, or mend these." if told else ""


GATES: dict[Gate, Callable[[Asked], str]] = {
    "reason": _reason, "plain_words": _plain_words, "enough_members": _enough_members, "clear_enough": _clear_enough,
    "no_red_card": _no_red_card, "another_person": _another_person, "not_signed_by_you": _not_signed_by_you,
    "about_safety": _about_safety,
    "not_about_safety": _not_about_safety, "first_words_live": _first_words_live, "was_live": _was_live,
    "second_officer": _second_officer, "not_left_silent": _not_left_silent,
}  # fmt: skip
