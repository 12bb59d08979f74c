"""The one table of moves: from which state to which, by whom, and what must hold before."""

from dataclasses import dataclass
from typing import Literal

from answers.records import State
from core.accounts.account import Account
from core.accounts.role import Role

Deed = Literal[
    "propose", "drop", "ask_changes", "take_up", "agree", "sign_off", "sign_safety", "publish", "roll_back",
    "withdraw", "fall_due", "confirm", "supersede",
]  # fmt: skip
Gate = Literal[
    "reason", "plain_words", "enough_members", "clear_enough", "no_red_card", "another_person", "not_signed_by_you",
    "about_safety", "not_about_safety", "first_words_live", "was_live", "second_officer", "not_left_silent",
]  # fmt: skip
OFFICERS = (Role.APPROVER, Role.SAFEGUARDING_LEAD)
# What happens by the clock, or because of another move, is done by nobody in particular.
NOBODY = Account("signpost", "signpost", frozenset())


@dataclass(frozen=True)
class Move:
    """One allowed move. Without `roles` only the clock, or another move, may make it."""

    deed: Deed
    before: State
    after: State
    roles: tuple[Role, ...]
    gates: tuple[Gate, ...] = ()


MOVES = (
    Move("propose", "draft", "panel_review", (Role.AUTHOR,), ("plain_words", "first_words_live")),
    Move("drop", "draft", "superseded", (Role.AUTHOR, Role.APPROVER), ("reason",)),
    Move("ask_changes", "panel_review", "changes_wanted", (Role.AUTHOR, Role.FACILITATOR, Role.APPROVER), ("reason",)),
    Move("ask_changes", "panel_agreed", "changes_wanted", OFFICERS, ("reason",)),
    Move("ask_changes", "service_signoff", "changes_wanted", OFFICERS, ("reason",)),
    Move("ask_changes", "safety_signoff", "changes_wanted", OFFICERS, ("reason",)),
    Move("take_up", "changes_wanted", "superseded", (Role.AUTHOR,)),
    Move(
        "agree", "panel_review", "panel_agreed", (Role.FACILITATOR, Role.APPROVER),
        ("enough_members", "clear_enough", "no_red_card"),
    ),
    Move("sign_off", "panel_agreed", "service_signoff", (Role.APPROVER,), ("another_person", "plain_words")),
    Move(
        "sign_safety", "service_signoff", "safety_signoff", (Role.SAFEGUARDING_LEAD,),
        ("about_safety", "another_person", "not_signed_by_you"),
    ),
    Move(
        "publish", "service_signoff", "live", (Role.APPROVER,),
        ("not_about_safety", "another_person", "no_red_card", "first_words_live"),
    ),
    Move(
        "publish", "safety_signoff", "live", (Role.APPROVER,),
        ("about_safety", "another_person", "no_red_card", "first_words_live"),
    ),
    Move("roll_back", "superseded", "live", OFFICERS, ("was_live", "first_words_live", "reason")),
    *(
        Move("withdraw", before, "withdrawn", OFFICERS, ("reason", "second_officer", "not_left_silent"))
        for before in ("live", "review_due", "provisional")
    ),
    Move("fall_due", "live", "review_due", ()),
    Move("confirm", "review_due", "live", (Role.APPROVER,), ("another_person", "plain_words")),
    *(Move("supersede", before, "superseded", ()) for before in ("live", "review_due", "provisional")),
)  # fmt: skip


def move_of(deed: str, before: str) -> Move | None:
    """The move of this name from the state `before`, or None when there is none."""
    return next((move for move in MOVES if (move.deed, move.before) == (deed, before)), None)


def may(account: Account, move: Move) -> bool:
    """Whether the person's roles allow the move, whatever its gates say."""
    return account.is_any_of(*move.roles) if move.roles else account == NOBODY
