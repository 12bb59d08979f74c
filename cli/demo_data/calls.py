"""Invented calls at the desk, what is at hand there, and a notice that says that all of it is invented."""

import secrets
from datetime import timedelta
from random import Random

from sqlalchemy.orm import Session

from cli.demo_data.days import moments
from conversations.calls.coding import codes
from conversations.calls.favourites import TEAM, keep_at_hand
from conversations.calls.notices import give_notice
from conversations.calls.records import Call
from core import clock
from core.accounts.demo import demo_name
from core.accounts.register import by_name
from core.accounts.role import Role
from core.places.authority import DISTRICTS

A_DAY = 14
ABOUT = (2, 9, 8, 6, 4, 5, 8, 4, 5, 2, 6, 9)  # how often each code of data/calls.yml comes
ENDED = (9, 8, 3, 1, 2, 2, 2, 1, 1)
AT_HAND = ("answer:care_assessment", "answer:paying_for_care", "answer:hospital_discharge", "answer:blue_badge")


def load_calls(session: Session, dice: Random) -> None:
    """Wrapped calls on working days, from the first key to the wrap."""
    advisor = by_name(session, demo_name(Role.ADVISOR))
    if advisor is None:
        raise LookupError("there is no account to try out the desk with")
    for at in moments(dice, A_DAY, weekdays=range(5), hours=range(9, 17)):
        seconds = dice.lognormvariate(5.3, 0.4)
        outcome = dice.choices(tuple(codes().outcomes), ENDED)[0]
        sent = at + timedelta(seconds=seconds * 0.7) if outcome == "signposted" else None
        session.add(
            Call(
                id=secrets.token_hex(16), advisor=advisor.id, began_at=at, sent_at=sent,
                wrapped_at=at + timedelta(seconds=seconds), code=dice.choices(tuple(codes().codes), ABOUT)[0],
                outcome=outcome, district=dice.choice(tuple(DISTRICTS)), nothing_found=int(outcome == "unmet_need"),
            )
        )  # fmt: skip
    for item in AT_HAND:
        keep_at_hand(session, TEAM, item, on=True)
    give_notice(
        session, "Everything you see here is invented, to try Signpost out.", clock.today() + timedelta(days=365),
        by=advisor.id,
    )  # fmt: skip
