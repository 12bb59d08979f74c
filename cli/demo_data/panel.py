"""Answers on their way through the Engagement Panel, by invented members, and chats that they looked at."""

from datetime import timedelta
from itertools import cycle
from random import Random
from typing import Any

from sqlalchemy.orm import Session

from answers.life import drafts
from answers.life.move import make_move
from answers.life.reviews import reply, say
from answers.records import AnswerVersion
from cli.demo_data.files import invented
from conversations.learning.cluster import cluster
from conversations.learning.gather import gather_verdicts
from conversations.panel.chats import candidates, gate, judge
from core import clock
from core.accounts.account import Account, account_of
from core.accounts.demo import BY, demo_name
from core.accounts.records import AccountRecord
from core.accounts.register import add_account, by_name
from core.accounts.role import Role

# The states on the way, with the deed that leads to each and who does it.
WAY = (
    ("panel_agreed", "agree", Role.FACILITATOR), ("service_signoff", "sign_off", Role.APPROVER),
    ("live", "publish", Role.APPROVER),
)  # fmt: skip
CHATS = 8


def load_panel(session: Session, dice: Random) -> None:
    """Members, answers in every state, and chats."""
    told = invented("panel")
    who = {role: _account(session, demo_name(role)) for role in Role}
    members = [who[Role.MEMBER], *(_member(session, name) for name in told["members"])]
    for answer in told["answers"]:
        _answer(session, dice, answer, who, members)
    _chats(session, told["verdicts"], who[Role.FACILITATOR], members)


def _answer(
    session: Session, dice: Random, told: dict[str, Any], who: dict[Role, Account], members: list[Account]
) -> None:
    ago, stayed = told["days"]
    proposed = clock.now() - timedelta(days=ago)
    with clock.fixed_clock(proposed - timedelta(days=1)):
        version = drafts.begin(session, told["topic"], who[Role.AUTHOR])
    if told["state"] == "draft":
        return
    with clock.fixed_clock(proposed):
        make_move(session, version, "propose", who[Role.AUTHOR])
    with clock.fixed_clock(proposed + timedelta(days=max(stayed - 2, 1))):
        _reviews(session, dice, told, version, who, members)
    with clock.fixed_clock(proposed + timedelta(days=stayed)):
        _moves(session, told["state"], version, who)


def _reviews(
    session: Session, dice: Random, told: dict[str, Any], version: AnswerVersion, who: dict[Role, Account],
    members: list[Account],
) -> None:  # fmt: skip
    """What members said. In the last days only some have, so that there is something left to try."""
    given = {name: told[name] for name in ("better", "suggested", "red_card") if name in told}
    # The first is demo-member, who still has their say on what is before the Panel.
    speaking = members[1:3] if told["state"] == "panel_review" else members
    for member in speaking if given else []:
        say(session, version, member, clear="clear" if member is not speaking[-1] else dice.choice(("clear", "partly")))
    if given:
        said = say(session, version, speaking[-1], **given)
        if "reply" in told:
            reply(session, said, who[Role.APPROVER], told["reply"], told["changed"])


def _moves(session: Session, state: str, version: AnswerVersion, who: dict[Role, Account]) -> None:
    if state == "changes_wanted":
        make_move(session, version, "ask_changes", who[Role.FACILITATOR], "A member asked for more.")
    if state in ("panel_review", "changes_wanted"):
        return
    for after, deed, role in WAY:
        make_move(session, version, deed, who[role])  # type: ignore[arg-type]
        if after == state:
            return
    version.review_on = clock.today()  # the clock makes it due


def _chats(session: Session, verdicts: list[str], facilitator: Account, members: list[Account]) -> None:
    """Chats that a facilitator let through, and one that they did not; the last waits for demo-member."""
    judged = cycle(verdicts)
    longer = [each for each in candidates(session, limit=1000) if len(each.turns) > 1]
    for number, each in enumerate(longer[:CHATS]):
        chat = gate(session, each, facilitator.id, nobody_recognised=number != 1)
        for member in members[1:] if number < CHATS - 2 else []:
            for turn in range(len(chat.turns)):
                judge(session, chat, turn, member.id, next(judged))  # type: ignore[arg-type]
    gather_verdicts(session)
    cluster(session)


def _member(session: Session, name: str) -> Account:
    return account_of(by_name(session, name) or add_account(session, name, [Role.MEMBER], by=BY))


def _account(session: Session, name: str) -> Account:
    found: AccountRecord | None = by_name(session, name)
    if found is None:
        raise LookupError(f"there is no account {name}")
    return account_of(found)
